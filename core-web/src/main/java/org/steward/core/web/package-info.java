// SPDX-License-Identifier: Apache-2.0
/** The one servlet: request gate, security, REST plumbing and pages rendered from declarations. */
package org.steward.core.web;
