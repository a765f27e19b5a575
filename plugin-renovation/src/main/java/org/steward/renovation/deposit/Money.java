// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * An exact amount of a currency, with as many decimals as the currency has (CNY 2, JPY 0, KWD 3); nothing is ever
 * rounded. Immutable.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final BigDecimal MOST = new BigDecimal("100000000000000");

    /** @throws ArithmeticException when the amount has more decimals than the currency */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** Nothing. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Reads a plain decimal without sign, empty when it is none, too large, or too precise for the currency. */
    public static Optional<Money> parse(String text, Currency currency) {
        String plain = text.strip();
        int digits = currency.getDefaultFractionDigits();
        String decimals = digits == 0 ? "" : "(\\.\\d{1," + digits + "})?";
        return plain.matches("\\d{1,15}" + decimals) && new BigDecimal(plain).compareTo(MOST) < 0
                ? Optional.of(new Money(new BigDecimal(plain), currency))
                : Optional.empty();
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** The smaller one. */
    public Money least(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added up");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** Plain decimals and the code, e.g. {@code 2000.00 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
