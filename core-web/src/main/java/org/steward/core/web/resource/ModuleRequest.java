// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request as a servlet mapped to {@code /api/<module>/*} would see it. */
final class ModuleRequest extends HttpServletRequestWrapper {
    private final String base;

    ModuleRequest(HttpServletRequest request, String module) {
        super(request);
        this.base = "/api/" + module;
    }

    @Override
    public String getServletPath() {
        return base;
    }

    @Override
    public String getPathInfo() {
        String whole = super.getServletPath() + (super.getPathInfo() == null ? "" : super.getPathInfo());
        return whole.length() <= base.length() ? null : whole.substring(base.length());
    }
}
