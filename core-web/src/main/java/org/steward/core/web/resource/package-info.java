// SPDX-License-Identifier: Apache-2.0
/** Jakarta REST resources of modules: one Jersey container per generation, built when first asked for. */
package org.steward.core.web.resource;
