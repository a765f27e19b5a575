// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.health.Readiness;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.session.Secrets;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.Passwords;

/**
 * Makes the first administrator and, unless this is a demonstration, the first estate. The password comes from
 * {@code STEWARD_ADMIN_PASSWORD}, or is made and printed once. Thread-safe.
 */
@Component(service = Readiness.class, immediate = true)
public final class FirstStart implements Readiness {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMIN = "admin";
    private static final int PASSWORD_BYTES = 15;

    private volatile String missing = "the administrator's account is being made";

    /** Does what is still to be done, in the background: hashing a password takes long. */
    @Activate
    public FirstStart(@Reference Accounts accounts, @Reference EstateRegister estates, BundleContext context) {
        this(
                accounts,
                estates,
                "true".equals(context.getProperty("steward.demo")),
                Optional.ofNullable(System.getenv("STEWARD_ADMIN_PASSWORD")).orElse(""),
                work -> new Thread(work, "steward-first-start").start());
    }

    /** Does what is still to be done with this password; an empty one is made. */
    public FirstStart(Accounts accounts, EstateRegister estates, boolean demo, String password, Executor executor) {
        executor.execute(() -> missing = flaw(accounts, estates, demo, password));
    }

    private static String flaw(Accounts accounts, EstateRegister estates, boolean demo, String password) {
        try {
            String refusal = accounts.passwordHash(ADMIN).isEmpty() ? makeAdministrator(accounts, password) : "";
            if (refusal.isEmpty() && !demo && estates.estates().isEmpty()) {
                makeEstate(estates);
            }
            return refusal;
        } catch (RuntimeException failure) {
            log.error("the first account or estate could not be made", failure);
            return "the first account or estate could not be made: " + failure.getMessage();
        }
    }

    private static String makeAdministrator(Accounts accounts, String given) {
        if (!given.isEmpty() && Passwords.flaw("password", given).isPresent()) {
            String refusal = "STEWARD_ADMIN_PASSWORD must have 10-200 characters";
            log.error(refusal);
            System.out.println(refusal);
            return refusal;
        }
        String password = given.isEmpty() ? Secrets.random(PASSWORD_BYTES) : given;
        Staff admin = new Staff(ADMIN, "Administrator", Set.of(Roles.ADMIN), "", "", Language.EN, true);
        accounts.makeEverywhere(admin, Passwords.hash(password));
        if (given.isEmpty()) {
            System.out.println("Administrator: user " + ADMIN + ", password " + password + " (shown only now)");
        }
        return "";
    }

    private static void makeEstate(EstateRegister estates) {
        Estate main = new Estate(
                "main",
                Text.of("Service centre", "服务中心"),
                Estate.Kind.RESIDENTIAL,
                ZoneId.systemDefault(),
                "",
                "#1f6feb");
        estates.create(Caller.system("directory", main.id()), main).orElseThrow();
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Optional<String> missing() {
        String now = missing;
        return now.isEmpty() ? Optional.empty() : Optional.of(now);
    }
}
