// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.outcome;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import org.steward.core.api.text.Text;

/**
 * The result of a request that may be refused: {@link Done} with a value, or {@link Rejected} with reasons. Immutable.
 *
 * @param <T> what is returned on success
 */
public sealed interface Outcome<T> {

    /** Carried out and durable. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Refused; nothing was written. */
    record Rejected<T>(Rejection rejection) implements Outcome<T> {}

    /** A successful outcome. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** A refusal. */
    static <T> Outcome<T> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /** A refusal with one flaw of the whole request. */
    static <T> Outcome<T> rejected(Rejection.Kind kind, String code, Text message) {
        return new Rejected<>(Rejection.of(kind, code, message));
    }

    /** A refusal with one flaw of one field. */
    static <T> Outcome<T> rejected(Rejection.Kind kind, String field, String code, Text message) {
        return new Rejected<>(Rejection.of(kind, field, code, message));
    }

    /** A refusal of kind {@code INVALID} with all collected flaws; {@code flaws} is not empty. */
    static <T> Outcome<T> invalid(List<Flaw> flaws) {
        return new Rejected<>(new Rejection(Rejection.Kind.INVALID, flaws));
    }

    /** Whether it was carried out. */
    default boolean isDone() {
        return this instanceof Done;
    }

    /** The value, or empty when refused. */
    default Optional<T> result() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** The reasons, or empty when carried out. */
    default Optional<Rejection> refusal() {
        return this instanceof Rejected<T> rejected ? Optional.of(rejected.rejection()) : Optional.empty();
    }

    /** Applies a function to the value; a refusal stays as it is. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return this instanceof Done<T> done
                ? new Done<>(function.apply(done.value()))
                : new Rejected<>(((Rejected<T>) this).rejection());
    }

    /** Continues with another step that may be refused; a refusal stays as it is. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return this instanceof Done<T> done
                ? next.apply(done.value())
                : new Rejected<>(((Rejected<T>) this).rejection());
    }

    /**
     * The value where a refusal cannot happen.
     *
     * @throws NoSuchElementException with the first reason when refused
     */
    default T orElseThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        Flaw first = ((Rejected<T>) this).rejection().flaws().get(0);
        throw new NoSuchElementException(
                first.field() + " " + first.code() + ": " + first.message().en());
    }
}
