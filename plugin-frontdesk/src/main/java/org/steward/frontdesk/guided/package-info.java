// SPDX-License-Identifier: Apache-2.0
/** Guided visits (引导式服务, P05). */
package org.steward.frontdesk.guided;
