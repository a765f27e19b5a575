// SPDX-License-Identifier: Apache-2.0
/** The description of the REST interface. */
package org.steward.core.web.openapi;
