// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Version;

import org.steward.core.api.text.Text;

/**
 * The features of the distribution as the list of modules that can be had: a feature with the capability {@code
 * steward.module;module=<id>} names a module's bundle first and depends on the features with the libraries it needs.
 * Thread-safe.
 */
final class FeatureCatalog {
    private static final String CAPABILITY = "steward.module;";

    private final FeaturesService features;

    FeatureCatalog(FeaturesService features) {
        this.features = features;
    }

    /** Ids of all modules that can be had. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Feature feature : all()) {
            id(feature).ifPresent(ids::add);
        }
        return ids;
    }

    /** The address of a module's bundle, of the highest version of its feature. */
    Optional<String> location(String id) {
        return feature(id).map(feature -> feature.getBundles().get(0).getLocation());
    }

    /** What a module is for, as its feature says it. */
    String description(String id) {
        return feature(id).map(Feature::getDescription).orElse("");
    }

    /** Installs the libraries of a module, without refreshing anything. */
    void prepare(String id) throws Refused {
        Optional<Feature> feature = feature(id);
        Set<String> missing = new TreeSet<>();
        feature.ifPresent(present -> present.getDependencies().stream()
                .map(dependency -> dependency.getName())
                .filter(name -> !isInstalled(name))
                .forEach(missing::add));
        if (missing.isEmpty()) {
            return;
        }
        try {
            features.installFeatures(missing, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        } catch (Exception e) {
            throw Refused.conflict(
                    "libraries",
                    Text.of("the libraries of {0} cannot be installed: {1}", "无法安装 {0} 所需的库：{1}")
                            .with(id, e.getMessage()));
        }
    }

    private boolean isInstalled(String name) {
        return Arrays.stream(all()).filter(each -> each.getName().equals(name)).anyMatch(features::isInstalled);
    }

    private Optional<Feature> feature(String id) {
        return Arrays.stream(all())
                .filter(feature -> id(feature).filter(id::equals).isPresent())
                .filter(feature -> !feature.getBundles().isEmpty())
                .max(Comparator.comparing(
                        feature -> Version.parseVersion(feature.getVersion().replace('-', '.'))));
    }

    private static Optional<String> id(Feature feature) {
        return feature.getCapabilities().stream()
                .map(capability -> capability.getValue().strip())
                .filter(value -> value.startsWith(CAPABILITY))
                .map(value -> value.replaceAll(".*module=\"?([a-z0-9-]+)\"?.*", "$1"))
                .findFirst();
    }

    private Feature[] all() {
        try {
            return features.listFeatures();
        } catch (Exception e) {
            throw new IllegalStateException("the features cannot be listed", e);
        }
    }
}
