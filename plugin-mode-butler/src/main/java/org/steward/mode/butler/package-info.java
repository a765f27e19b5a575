// SPDX-License-Identifier: Apache-2.0
/** The butler-style mode (东方管家式服务模式, domain section 3): one named butler for each household. */
package org.steward.mode.butler;
