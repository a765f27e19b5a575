// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are exact and as fine as their currency. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource({"2000,CNY,2000.00 CNY", "0.1,CNY,0.10 CNY", "2000,JPY,2000 JPY", "1.234,KWD,1.234 KWD"})
    void isAsFineAsItsCurrency(String text, String code, String shown) {
        assertThat(Money.parse(text, Currency.getInstance(code)).orElseThrow()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.001,CNY", "1.5,JPY", "-1,CNY", "1e3,CNY", "1 000,CNY", "100000000000000,CNY", "abc,CNY"})
    void isReadOnlyWhenExact(String text, String code) {
        assertThat(Money.parse(text, Currency.getInstance(code))).isEmpty();
    }

    @Test
    void isNeverRounded() {
        Currency cny = Currency.getInstance("CNY");
        assertThatThrownBy(() -> new Money(new BigDecimal("0.005"), cny)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isNotAddedUpAcrossCurrencies() {
        Money yuan = Money.zero(Currency.getInstance("CNY"));
        assertThatThrownBy(() -> yuan.plus(Money.zero(Currency.getInstance("JPY"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
