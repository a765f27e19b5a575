// SPDX-License-Identifier: Apache-2.0
/** Renovation as a supervised permit (装修管理, domain P21). */
package org.steward.renovation;
