// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.people.Roles;

/** Whose request it is in a butler-style estate. */
class UnitsButlerTest {
    private static final Case WISH = HouseView.matter("request", "3-1", "RECEIVED", Map.of("kind", "SPECIAL"));
    private static final Case REPAIR = HouseView.matter("request", "3-1", "RECEIVED", Map.of("kind", "REPAIR"));

    private static HouseView house() {
        return new HouseView()
                .member("bert", ButlerDeclaration.BUTLER)
                .member("dan", ButlerDeclaration.BUTLER)
                .member("cleo", Roles.CSA)
                .member("max", Roles.TECH);
    }

    private static Route route(Case wanted, HouseView house) {
        return new UnitsButler().route(wanted, house);
    }

    @Test
    void belongsToTheButlerOfTheUnit() {
        Route route = route(WISH, house().assigned("3-1", Map.of("butler", "bert")));
        assertThat(route.responsible()).isEqualTo("bert");
        assertThat(route.assignee()).isEqualTo("bert");
    }

    @Test
    void belongsToTheButlerOfTheBuildingWhenTheUnitHasNone() {
        assertThat(route(WISH, house().assigned("", Map.of("butler", "dan", "building", "B3")))
                        .assignee())
                .isEqualTo("dan");
        assertThat(route(WISH, house().assigned("", Map.of("butler", "dan", "building", "B9")))
                        .assignee())
                .isEqualTo("cleo");
    }

    @Test
    void goesToTheDeputyWhenTheButlerIsAway() {
        HouseView house = house().assigned("3-1", Map.of("butler", "bert", "deputy", "dan"))
                .away("bert");
        assertThat(route(WISH, house).assignee()).isEqualTo("dan");
        assertThat(route(WISH, house).why().en()).isEqualTo("Deputy of the butler");
    }

    @Test
    void fallsToTheCounterWithAWarningWithoutAButler() {
        assertThat(route(WISH, house()).assignee()).isEqualTo("cleo");
        assertThat(route(WISH, house()).why().en()).startsWith("Warning");
        HouseView nobody = house().assigned("3-1", Map.of("butler", "bert")).away("bert");
        assertThat(route(WISH, nobody).assignee()).isEqualTo("cleo");
    }

    @Test
    void isRepairedByATechnicianWhileTheButlerAnswersForIt() {
        Route route = route(REPAIR, house().assigned("3-1", Map.of("butler", "bert")));
        assertThat(route.assignee()).isEqualTo("max");
        assertThat(route.responsible()).isEqualTo("bert");
    }
}
