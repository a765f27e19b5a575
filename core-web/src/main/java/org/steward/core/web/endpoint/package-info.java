// SPDX-License-Identifier: Apache-2.0
/** Endpoints of the REST interface as declarations: method, path, permission, fields, handler. */
package org.steward.core.web.endpoint;
