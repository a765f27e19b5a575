// SPDX-License-Identifier: Apache-2.0
/** The rooms of a service centre, put together without OSGi for tests of modules. */
package org.steward.test.centre;
