// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.util.List;

/** All endpoints of the core, so that the servlet starts with a complete table. */
public interface EndpointGroups {
    /** Every endpoint, each method and path once. */
    List<Endpoint> all();
}
