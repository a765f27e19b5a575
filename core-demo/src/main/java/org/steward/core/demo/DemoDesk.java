// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;

/** The desk as the members of the demo estate use it. Every refusal is an exception. Not thread-safe. */
final class DemoDesk {
    private final StaffRegister staff;
    private final CaseDesk desk;
    private final CallbackDesk callbacks;
    private final AttachmentStore attachments;
    private final Clock clock;

    DemoDesk(StaffRegister staff, CaseDesk desk, CallbackDesk callbacks, AttachmentStore attachments, Clock clock) {
        this.staff = staff;
        this.desk = desk;
        this.callbacks = callbacks;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Opens a case that was told some time ago; the one that is there when it was opened before. */
    Case open(
            String key,
            String type,
            Channel channel,
            DemoWords.Matter matter,
            DemoEstate.DemoCustomer customer,
            String by,
            Duration ago,
            Map<String, String> fields) {
        Requester requester = customer == null ? Requester.ANONYMOUS : new Requester(customer.partyId(), "", "", false);
        NewCase request = new NewCase(
                type,
                channel.name(),
                "",
                matter.summary(),
                "",
                customer == null ? "" : customer.unitId(),
                "",
                requester,
                clock.instant().minus(ago),
                by,
                null,
                "",
                fields,
                "demo:" + key);
        return desk.open(as(by), request).orElseThrow();
    }

    /** Fires a transition; names and values follow each other. */
    void fire(String by, String number, String transition, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        desk.fire(as(by), number, CaseDesk.ANY_VERSION, transition, values).orElseThrow();
    }

    /** Visits the customer of an answered case. */
    void callBack(String by, String number, Satisfaction said, String comment) {
        Caller caller = as(by);
        Callback found = open(caller, number);
        CallbackAttempt attempt =
                new CallbackAttempt(clock.instant(), by, CallbackAttempt.Method.HOME, said != null, said, comment);
        callbacks.attempt(caller, found.id(), attempt).orElseThrow();
    }

    private Callback open(Caller caller, String number) {
        List<Callback> open = callbacks.open(caller, true, 200).orElseThrow();
        return open.stream()
                .filter(callback -> callback.caseNumber().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caller.id() + " has no call-back for " + number));
    }

    /** Asks a colleague to take over. */
    void offer(String by, String number, String to, String reason) {
        desk.offerHandOver(as(by), number, CaseDesk.ANY_VERSION, to, reason).orElseThrow();
    }

    /** Promises a result. */
    void promise(String by, String number, Duration in) {
        desk.promise(as(by), number, CaseDesk.ANY_VERSION, clock.instant().plus(in), "")
                .orElseThrow();
    }

    /** Writes a note. */
    void note(String by, String number, String text, boolean visible) {
        desk.note(as(by), number, text, visible).orElseThrow();
    }

    /** Links two cases. */
    void link(String by, String number, String other, LinkKind kind) {
        desk.link(as(by), number, other, kind).orElseThrow();
    }

    /** Adds a picture. */
    void photo(String by, String number, String name, int picture) {
        attachments.add(as(by), number, name, true, DemoPhoto.of(picture)).orElseThrow();
    }

    private Caller as(String staffId) {
        return staff.caller(DemoEstate.ID, staffId).orElseThrow();
    }
}
