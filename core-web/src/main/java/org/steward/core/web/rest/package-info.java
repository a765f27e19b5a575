// SPDX-License-Identifier: Apache-2.0
/** The endpoints of the core. */
package org.steward.core.web.rest;
