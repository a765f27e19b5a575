// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ModulePage;
import org.steward.core.testkit.ModuleContract;

class FrontdeskModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return FrontdeskDeclaration.of(new FrontdeskTools(null, null, null, null, null, null, null, Clock.systemUTC()));
    }

    @Test
    void measuresTheFiguresOfItsProcedures() {
        assertThat(declaration().indicators().stream().map(Indicator::code))
                .containsExactlyInAnyOrder(
                        "K01",
                        "K02",
                        "K03",
                        "K04",
                        "K05",
                        "K06",
                        "K07",
                        "K08",
                        "K09",
                        "K10",
                        "K11",
                        "K19",
                        "K30-REQUEST",
                        "K31-REQUEST",
                        "K32-REQUEST",
                        "ANN01");
    }

    @Test
    void bringsItsPages() {
        assertThat(declaration().pages().stream().map(ModulePage::path))
                .containsExactlyInAnyOrder("counter", "documents", "command-centre", "bulletin");
    }
}
