// SPDX-License-Identifier: Apache-2.0
/** Contractor firms and worker passes (施工单位, 出入证). */
package org.steward.renovation.pass;
