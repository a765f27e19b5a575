// SPDX-License-Identifier: Apache-2.0
/** The patrol of the sites (装修巡查). */
package org.steward.renovation.patrol;
