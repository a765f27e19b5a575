// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.util.List;

/** A group of endpoints, offered as a service inside this bundle. */
public interface Endpoints {
    /** The endpoints, always the same. */
    List<Endpoint> endpoints();
}
