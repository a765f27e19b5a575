// SPDX-License-Identifier: Apache-2.0
/** What passes, violations and patrols mean for their renovation (装修现场联动). */
package org.steward.renovation.site;
