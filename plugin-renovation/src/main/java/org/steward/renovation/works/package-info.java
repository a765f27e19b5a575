// SPDX-License-Identifier: Apache-2.0
/** The permit from application to archive (装修申请与许可). */
package org.steward.renovation.works;
