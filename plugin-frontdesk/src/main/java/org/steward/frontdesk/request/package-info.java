// SPDX-License-Identifier: Apache-2.0
/** One stop (一站式服务, P01): every need is taken and settled at one counter. */
package org.steward.frontdesk.request;
