// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateDecodingTest {
    private static final DateDecoding PACKED = DateDecoding.PACKED_MONTH_DAY_YEAR;

    @Test
    void readsMonthDayAndYearOutOfTheThirdPart() {
        assertThat(PACKED.read("01/01/21507")).contains(LocalDate.of(2007, 2, 15));
        assertThat(PACKED.read("01/01/122010")).contains(LocalDate.of(2010, 12, 20));
        assertThat(PACKED.read("01/01/12688")).contains(LocalDate.of(1988, 1, 26));
        assertThat(PACKED.read("01/01/60114")).contains(LocalDate.of(2014, 6, 1));
    }

    @Property(tries = 500)
    void readsEveryDayFrom1950To2049(@ForAll @IntRange(max = 36_523) int day) {
        LocalDate date = LocalDate.of(1950, 1, 1).plusDays(day);
        String packed = "01/01/%d%02d%02d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear() % 100);
        assertThat(PACKED.read(packed)).contains(date);
    }

    @Test
    void readsNoDayThatDoesNotExist() {
        assertThat(PACKED.read("01/01/23007")).isEmpty();
        assertThat(PACKED.read("01/01/131507")).isEmpty();
        assertThat(PACKED.read("01/01/00107")).isEmpty();
    }

    @Test
    void leavesADateAloneWhoseFirstPartsSaySomething() {
        assertThat(PACKED.read("02/15/2007")).isEmpty();
        assertThat(PACKED.read("02/15/21507")).isEmpty();
        assertThat(PACKED.read("01/01/2007")).isEmpty();
        assertThat(PACKED.read("")).isEmpty();
    }
}
