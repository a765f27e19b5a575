// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.health.Readiness;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.store.Migrations;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.StoreKeeper;
import org.steward.core.api.store.Transactions;

/**
 * Opens the configured store, then offers its parts as services, with the clock everything reads. The services are
 * registered by hand because they exist together or not at all.
 */
@Component(
        configurationPid = StoreComponent.PID,
        immediate = true,
        service = {})
@Designate(ocd = StoreComponent.Config.class)
public final class StoreComponent {
    static final String PID = "org.steward.core.store";

    private static final Logger log = LoggerFactory.getLogger(StoreComponent.class);

    /** Settings of {@code etc/org.steward.core.store.cfg}. */
    @ObjectClassDefinition(name = "Steward store")
    public @interface Config {
        /** Engine. */
        @AttributeDefinition(description = "derby (in this process) or postgresql")
        String engine() default "derby";

        /** Data directory. */
        @AttributeDefinition(description = "folder of the data; empty: the data directory of the server")
        String directory() default "";

        /** Address of PostgreSQL. */
        @AttributeDefinition(description = "JDBC address of PostgreSQL, e.g. jdbc:postgresql://127.0.0.1/steward")
        String url() default "";

        /** User of PostgreSQL. */
        @AttributeDefinition(description = "user of PostgreSQL")
        String user() default "";

        /** Password of PostgreSQL. */
        @AttributeDefinition(description = "password of PostgreSQL", type = AttributeType.PASSWORD)
        String password() default "";

        /** Pool size. */
        @AttributeDefinition(description = "most connections at once, 2 to 200")
        int pool_size() default StoreSettings.USUAL_POOL;
    }

    private final Store store;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    /** Opens the store and registers the services. */
    @Activate
    public StoreComponent(BundleContext context, Config config) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        store = Store.open(settings(context, config), clock);
        offer(context, Clock.class, clock);
        offer(context, Transactions.class, store.transactions());
        offer(context, Sequences.class, store.sequences());
        offer(context, Migrations.class, store.migrations());
        offer(context, ModuleTables.class, store.moduleTables());
        offer(context, Journal.class, store.journal());
        offer(context, StoreKeeper.class, store.keeper());
        offer(context, Readiness.class, new StoreReadiness(store.keeper()));
        log.info("the store is open: {}", store.keeper().engine());
    }

    private static StoreSettings settings(BundleContext context, Config config) {
        String data = context.getProperty("steward.data");
        Path home = data != null ? Path.of(data) : Path.of(context.getProperty("karaf.data"), "steward");
        Path directory = config.directory().isBlank() ? home : Path.of(config.directory());
        return new StoreSettings(
                engine(config.engine()), directory, config.url(), config.user(), config.password(), config.pool_size());
    }

    private static Engine engine(String name) {
        for (Engine engine : Engine.values()) {
            if (engine.name().toLowerCase(Locale.ROOT).equals(name.strip())) {
                return engine;
            }
        }
        throw new IllegalArgumentException("engine: '" + name + "' is neither derby nor postgresql");
    }

    private <T> void offer(BundleContext context, Class<T> type, T service) {
        services.add(context.registerService(type, service, null));
    }

    @Deactivate
    void close() {
        for (int i = services.size() - 1; i >= 0; i--) {
            services.get(i).unregister();
        }
        store.close();
    }

    private record StoreReadiness(StoreKeeper keeper) implements Readiness {
        @Override
        public String name() {
            return "store";
        }

        @Override
        public Optional<String> missing() {
            return keeper.isUp() ? Optional.empty() : Optional.of("the store does not answer");
        }
    }
}
