// SPDX-License-Identifier: Apache-2.0
/** The command centre (信息处理指挥中心, P11). */
package org.steward.frontdesk.board;
