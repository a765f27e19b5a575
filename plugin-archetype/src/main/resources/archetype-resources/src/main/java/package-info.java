// SPDX-License-Identifier: Apache-2.0
/** ${titleEn}: one case type, what it asks, when it is due and what it counts. */
package ${package};
