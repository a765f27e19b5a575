// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void cutsAtSemicolonsOutsideQuotesAndComments() {
        assertThat(SqlScript.statements(
                        "-- a; b\nCREATE TABLE x (y INT); /* c; d */ INSERT INTO x VALUES ('it''s; -- no');\n\n;"))
                .containsExactly("CREATE TABLE x (y INT)", "INSERT INTO x VALUES ('it''s; -- no')");
    }

    @Test
    void takesALastStatementWithoutSemicolon() {
        assertThat(SqlScript.statements("SELECT 1")).containsExactly("SELECT 1");
    }

    @Test
    void endsWithTheScriptWhenAQuoteStaysOpen() {
        assertThat(SqlScript.statements("SELECT 'x; y")).containsExactly("SELECT 'x; y");
    }
}
