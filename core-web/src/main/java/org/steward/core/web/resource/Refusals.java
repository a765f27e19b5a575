// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;

/** Refusals before a resource is reached. Pure. */
final class Refusals {
    private Refusals() {}

    static Rejection signIn() {
        return Rejection.of(
                Rejection.Kind.UNAUTHENTICATED,
                "sign-in",
                Text.of(
                        "sign in: POST /api/session, then send the token as Authorization: Bearer",
                        "请先登录：POST /api/session，然后以 Authorization: Bearer 发送令牌"));
    }

    static Rejection forbidden(String permission) {
        return Rejection.of(
                Rejection.Kind.FORBIDDEN,
                "forbidden",
                Text.of("this needs the permission {0}", "需要权限 {0}").with(permission));
    }

    static Rejection nothingOffered(String module) {
        return Rejection.of(
                Rejection.Kind.NOT_FOUND,
                "no-such-path",
                Text.of("the module {0} offers nothing here", "模块 {0} 未提供接口").with(module));
    }

    static Rejection notServed(String module, String why) {
        return Rejection.of(
                Rejection.Kind.NOT_FOUND,
                "resources-refused",
                Text.of("the resources of module {0} are not served: {1}", "模块 {0} 的接口不可用：{1}")
                        .with(module, why));
    }
}
