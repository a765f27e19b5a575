// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

import org.steward.core.api.text.Text;

/** Says in one sentence what a bundle or its components lack. Thread-safe. */
public final class Lack {
    private static final Pattern NAME = Pattern.compile("\\(osgi\\.[a-z.]+=([^)]+)\\)");

    private Lack() {}

    /** The first thing an unresolved bundle needs and nothing offers. */
    public static Text of(FrameworkWiring wiring, Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        for (BundleRequirement need : revision.getDeclaredRequirements(null)) {
            boolean must = !"optional".equals(need.getDirectives().get("resolution"))
                    && "resolve".equals(need.getDirectives().getOrDefault("effective", "resolve"));
            if (must && wiring.findProviders(need).isEmpty()) {
                return need(bundle, need);
            }
        }
        return Text.of("{0} {1} does not fit what is installed here", "{0} {1} 与已安装的组件不兼容")
                .with(bundle.getSymbolicName(), bundle.getVersion());
    }

    private static Text need(Bundle bundle, BundleRequirement need) {
        String filter = need.getDirectives().getOrDefault("filter", need.getNamespace());
        Matcher name = NAME.matcher(filter);
        boolean isPackage = need.getNamespace().equals("osgi.wiring.package");
        String what = isPackage && name.find() ? name.group(1) : need.getNamespace();
        return Text.of(
                        "{0} {1} needs the {2} {3}, which nothing installed here offers {4}",
                        "{0} {1} 需要 {2} {3}，而此处没有任何组件提供 {4}")
                .with(
                        bundle.getSymbolicName(),
                        bundle.getVersion(),
                        isPackage ? Text.of("package", "包") : Text.of("capability", "能力"),
                        what,
                        filter);
    }

    /** Why a started bundle offers no module, as its components tell it. */
    public static Text of(ServiceComponentRuntime components, Bundle bundle) {
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO component : components.getComponentConfigurationDTOs(description)) {
                Text why = why(description, component);
                if (why != null) {
                    return why;
                }
            }
        }
        return Text.of(
                        "{0} {1} was started but offers no module; its components need a configuration",
                        "{0} {1} 已启动但未提供模块；其组件需要配置")
                .with(bundle.getSymbolicName(), bundle.getVersion());
    }

    private static Text why(ComponentDescriptionDTO description, ComponentConfigurationDTO component) {
        if (component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            List<String> missing = Stream.of(component.unsatisfiedReferences)
                    .map(unsatisfied -> Stream.of(description.references)
                            .filter(reference -> reference.name.equals(unsatisfied.name))
                            .map(reference -> reference.interfaceName)
                            .findFirst()
                            .orElse(unsatisfied.name))
                    .toList();
            return Text.of("the component {0} waits for the service {1}", "组件 {0} 在等待服务 {1}")
                    .with(description.name, String.join(", ", missing));
        }
        if (component.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return Text.of("the component {0} failed: {1}", "组件 {0} 启动失败：{1}")
                    .with(description.name, innermost(component.failure));
        }
        return null;
    }

    /** The innermost cause of a printed stack trace. */
    private static String innermost(String trace) {
        String text = trace == null ? "" : trace;
        int cause = text.lastIndexOf("Caused by: ");
        return (cause < 0 ? text : text.substring(cause + 11))
                .lines()
                .findFirst()
                .orElse("");
    }
}
