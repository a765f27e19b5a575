// SPDX-License-Identifier: Apache-2.0
/** The service standard of an estate: figures that a service mode sets (domain section 3). */
package org.steward.frontdesk.standard;
