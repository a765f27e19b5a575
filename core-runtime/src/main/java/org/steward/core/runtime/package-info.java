// SPDX-License-Identifier: Apache-2.0
/** Case desk, journal, clocks, duties, parameters, indicators, notices, module registry. */
package org.steward.core.runtime;
