package io.machiyaku.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Publishes every refusal and problem code as the enum ProblemType, and the problem answer of every operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemTypes implements OASFilter {

    private final IndexView index;

    public ProblemTypes(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var codes = new TreeSet<String>();
        for (var type : index.getAllKnownImplementations(DotName.createSimple(RefusalCode.class.getName()))) {
            type.fields().stream()
                    .filter(field -> field.isEnumConstant())
                    .forEach(constant -> codes.add(constant.name().toLowerCase().replace('_', '-')));
        }
        Schema type = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        codes.forEach(type::addEnumeration);
        api.getComponents().addSchema("ProblemType", type);
        api.getComponents().addSchema("Problem", problem());
        api.getPaths().getPathItems().values().forEach(ProblemTypes::declareProblems);
    }

    /** Written out here because no operation returns it: it is what exceptions become (see {@link Problem}). */
    private static Schema problem() {
        Schema refusal = object("code", "detail")
                .addProperty("code", OASFactory.createSchema().ref("#/components/schemas/ProblemType"))
                .addProperty("detail", text())
                .addProperty("possibleFrom", text().format("date"));
        Schema field = object("field", "code", "detail")
                .addProperty("field", text())
                .addProperty("code", OASFactory.createSchema().ref("#/components/schemas/ProblemType"))
                .addProperty("detail", text());
        return object("type", "title", "status", "detail", "code")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text())
                .addProperty("code", OASFactory.createSchema().ref("#/components/schemas/ProblemType"))
                .addProperty("refusals", list(refusal))
                .addProperty("fields", list(field));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).required(List.of(required));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).items(items);
    }

    private static void declareProblems(PathItem path) {
        Arrays.asList(path.getGET(), path.getPOST(), path.getPUT(), path.getDELETE())
                .forEach(operation -> {
                    if (operation != null) {
                        declareProblem(operation);
                    }
                });
    }

    private static void declareProblem(Operation operation) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        for (String answer : List.of("400", "401", "403", "500")) {
            operation.getResponses().removeAPIResponse(answer);
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem, with a sentence for people")
                                .content(content));
    }
}
