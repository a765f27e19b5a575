// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Router router = new Router(List.of(
            endpoint("GET", "/cases/{number}"),
            endpoint("GET", "/cases/mine"),
            endpoint("POST", "/cases/{number}/notes"),
            endpoint("DELETE", "/cases/{number}/notes")));

    private static Endpoint endpoint(String method, String path) {
        return new Endpoint(
                method, path, Endpoint.PUBLIC, "", List.of(), List.of(), false, false, call -> new Reply.Empty());
    }

    @Test
    void prefersThePathThatIsWrittenOut() {
        assertThat(router.find("GET", "/cases/mine").variables()).isEmpty();
        assertThat(router.find("GET", "/cases/CP-1").variables()).containsEntry("number", "CP-1");
    }

    @Test
    void decodesVariablesAndKeepsAPlus() {
        assertThat(router.find("GET", "/cases/a%2Fb+c%E6%B0%B4").variables()).containsEntry("number", "a/b+c水");
        assertThat(router.find("GET", "/cases/%zz").variables()).containsEntry("number", "%zz");
    }

    @Test
    void knowsTheMethodsOfAPath() {
        assertThat(router.methods("/cases/1/notes")).containsExactly("DELETE", "POST");
        assertThat(router.methods("/cases/")).isEmpty();
        assertThat(router.find("PUT", "/cases/1/notes")).isNull();
    }

    @Test
    void readsAQueryOnceAndForgivesABadCode() {
        assertThat(QueryString.read("a=1&a=2&b&=x&c=%zz&d=%E6%B0%B4+1"))
                .containsEntry("a", "1")
                .containsEntry("b", "")
                .containsEntry("c", "%zz")
                .containsEntry("d", "水 1");
    }

    @Property
    void readsAnyQuery(@ForAll String query) {
        assertThat(QueryString.read(query)).isNotNull();
    }
}
