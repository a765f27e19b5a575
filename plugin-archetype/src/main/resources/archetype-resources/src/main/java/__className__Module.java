// SPDX-License-Identifier: Apache-2.0
package ${package};

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;

/** The one service of this bundle: everything the module contributes. Thread-safe. */
@Component(service = Module.class)
public final class ${className}Module implements Module {
    /** Its id, the same as {@code Steward-Module} in bnd.bnd. */
    static final String ID = "${moduleId}";

    private final Transactions transactions;

    /** Takes what its reaction and its resource need. */
    @Activate
    public ${className}Module(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public ModuleDeclaration declaration() {
        Text title = Text.of("${titleEn}", "${titleZh}");
        return ModuleDeclaration.of(ID, title, Text.of("${titleEn}, from intake to result.", "${titleZh}：从受理到办结。"))
                .caseTypes(${className}Type.declare())
                .parameters(${className}Rules.parameters())
                .notices(${className}Rules.notices())
                .duties(${className}Rules.duty())
                .indicators(${className}Indicators.all())
                .navigation(new NavigationEntry(
                        NavigationEntry.Group.WORK, title, "/cases?type=" + ${className}Type.ID, Permissions.CASE_READ))
                .subscribers(new IntakeLog(transactions))
                .resources(new IntakeResource(transactions))
                .build();
    }
}
