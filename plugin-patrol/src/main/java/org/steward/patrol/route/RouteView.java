// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.form.Field;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;

/** One route with its points as blocks of a page. Thread-safe. */
final class RouteView {
    private static final String ROUTE = "route";

    private final PatrolTools tools;

    RouteView(PatrolTools tools) {
        this.tools = tools;
    }

    List<Block> blocks(Caller caller, Route route) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                Text.of("{0} {1}: {2}, {3}, begins {4}, at most {5} min", "{0} {1}：{2}，{3}，班次 {4}，最长 {5} 分钟")
                        .with(
                                route.code(),
                                route.title(),
                                route.post().words(),
                                route.order().words(),
                                route.starts().isEmpty() ? "–" : route.starts(),
                                route.maxMinutes()),
                route.retired() ? Tone.WARN : Tone.NEUTRAL));
        boolean change = RouteKeepers.include(caller);
        sheets(caller, route).ifPresent(blocks::add);
        blocks.add(points(route, change));
        if (change) {
            blocks.addAll(forms(route));
        }
        return blocks;
    }

    /** The sheets of this version in both languages, once somebody asked for them. */
    private Optional<Block> sheets(Caller caller, Route route) {
        return tools
                .reader()
                .list(caller, CaseQuery.of(Map.of("type", LabelType.ID, "sort", "newest", "limit", "50")))
                .result()
                .stream()
                .flatMap(page -> page.rows().stream())
                .filter(labels -> route.code().equals(labels.fields().get(LabelType.ROUTE)))
                .findFirst()
                .map(labels -> new Block.Tiles(List.of(
                        sheet(labels, "en", Text.of("QR sheets, English (PDF)", "二维码标签，英文（PDF）")),
                        sheet(labels, "zh", Text.of("QR sheets, Chinese (PDF)", "二维码标签，中文（PDF）")))));
    }

    private static Tile sheet(Case labels, String language, Text words) {
        return new Tile(
                words,
                labels.number(),
                Tone.NEUTRAL,
                "/api/cases/" + labels.number() + "/prints/" + LabelType.SHEET + "?lang=" + language);
    }

    private static Block points(Route route, boolean change) {
        return new Block.Table(
                Text.of("Points", "巡更点"),
                List.of(
                        Text.of("Point", "编码"),
                        Text.of("No.", "序号"),
                        Text.of("Where", "位置"),
                        Text.of("Proofs and their strength", "凭证及强度"),
                        Text.of("Position", "坐标"),
                        Text.of("Key point", "重点部位")),
                route.points().stream().map(point -> line(point, change)).toList(),
                Text.of("No point yet. Paste a list below, or add one after the other.", "还没有巡更点。请在下方粘贴清单，或逐个添加。"));
    }

    private static Line line(Checkpoint point, boolean change) {
        Text proofs = point.proofs().stream()
                .sorted()
                .map(proof -> Text.of("{0} ({1})", "{0}（{1}）")
                        .with(proof.words(), proof.strength().words()))
                .reduce((one, other) -> Text.of("{0}, {1}", "{0}、{1}").with(one, other))
                .orElse(Text.same("–"));
        return new Line(
                List.of(
                        Text.same(point.code()),
                        Text.same(Integer.toString(point.place())),
                        Text.same(point.where()),
                        proofs,
                        position(point),
                        point.keyMinutes() == 0
                                ? Text.same("–")
                                : Text.of("every {0} min", "每 {0} 分钟").with(point.keyMinutes())),
                Tone.NEUTRAL,
                "",
                change
                        ? List.of(new Button(
                                "retirePoint",
                                Text.of("Retire", "停用"),
                                Map.of(ROUTE, route(point), "point", point.code())))
                        : List.of());
    }

    private static Text position(Checkpoint point) {
        return point.spot()
                .map(spot -> Text.same(spot.text()))
                .orElseGet(() -> point.proofs().contains(Proof.POSITION)
                        ? Text.of("not measured: the captain takes it there, “By position”", "未测定：请队长到现场用“定位打点”测定")
                        : Text.same("–"));
    }

    private static String route(Checkpoint point) {
        return point.route();
    }

    private static List<Block> forms(Route route) {
        Map<String, String> of = Map.of(ROUTE, route.code());
        List<Field> point = List.of(
                Field.text("code", Text.of("Code of the point", "巡更点编码"))
                        .upTo(20)
                        .mandatory(),
                Field.number("place", Text.of("Number in the order", "序号"), "", 1, 200)
                        .startingWith(Integer.toString(route.points().size() + 1)),
                Field.text("building", Text.of("Building", "楼栋")).upTo(60),
                Field.text("floor", Text.of("Floor", "楼层")).upTo(20),
                Field.text("words", Text.of("Where exactly", "具体位置")),
                Field.text("proofs", Text.of("Accepted proofs", "接受的凭证"))
                        .startingWith("QR,CODE,PHOTO")
                        .explained(
                                Text.of("Some of NFC, QR, CODE, POSITION, PHOTO", "NFC、QR、CODE、POSITION、PHOTO 中的若干项")),
                Field.number("keyMinutes", Text.of("Key point: at least every", "重点部位：至少每"), "min", 0, 1440),
                Field.text("position", Text.of("Position", "坐标"))
                        .upTo(60)
                        .explained(Text.of(
                                "Latitude and longitude, e.g. 31.230416 121.473701; left empty, the captain measures it"
                                        + " by hitting the point with a phone",
                                "纬度和经度，如 31.230416 121.473701；留空则由队长用手机在现场打点测定")));
        Field list = Field.longText(CheckpointList.FIELD, Text.of("One point a line", "每行一个点"))
                .upTo(20_000)
                .mandatory()
                .explained(Text.of(
                        "code, building, floor, where, proofs, key minutes, label if one hangs already, position;"
                                + " with commas or from a spreadsheet",
                        "编码、楼栋、楼层、位置、凭证、重点间隔（分钟）、已张贴标签的编码、坐标；用逗号分隔或从表格粘贴"));
        return List.of(
                new Block.Entry(
                        "change",
                        Text.of("Change the route", "修改路线"),
                        RouteForm.fields(Optional.of(route)),
                        of,
                        Text.of("Save", "保存")),
                new Block.Entry(
                        "point", Text.of("Add or change a point", "添加或修改巡更点"), point, of, Text.of("Save", "保存")),
                new Block.Entry(
                        "list",
                        Text.of("Paste the whole list; points that are not in it retire", "粘贴完整清单；不在清单内的点将停用"),
                        List.of(list),
                        of,
                        Text.of("Take it", "导入")),
                new Block.Buttons(List.of(
                        new Button("sheets", Text.of("Make the QR sheets", "生成二维码标签"), of),
                        new Button(
                                "retire",
                                route.retired() ? Text.of("Use it again", "重新启用") : Text.of("Retire the route", "停用路线"),
                                of))));
    }
}
