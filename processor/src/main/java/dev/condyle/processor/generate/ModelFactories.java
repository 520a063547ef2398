package dev.condyle.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.NetworkModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Generates the static methods of a classifier: {@code create}, {@code load}, {@code fetchWeights}.
 */
final class ModelFactories {

    private static final String OPTIONS = "@param options the options: seed and device\n";
    private static final String LOADED =
            """
            Loads a saved %s.

            @param folder the folder that was passed to {@link #save}
            """;
    private static final String THROWS =
            """
            @throws dev.condyle.runtime.weights.ModelFolderException if the folder
                    contains no model, a damaged model or the model of a different class
            """;

    private static final String FETCHED =
            """
            Downloads the pretrained weights, or finds them in the cache, without creating a model.

            @return the files, in the order of the networks
            @throws dev.condyle.runtime.weights.WeightsException if the weights are not
                    available, or their checksum does not match
            """;

    private ModelFactories() {}

    static List<MethodSpec> of(NetworkModel network) {
        String created = created(network);
        String loaded = LOADED.formatted(ModelNoun.of(network));
        return List.of(
                MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("super(SPEC, options)")
                        .build(),
                MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Path.class, "folder")
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("super(SPEC, folder, options)")
                        .build(),
                factory("create", network)
                        .addJavadoc(created)
                        .addStatement("return create($T.defaults())", RuntimeTypes.MODEL_OPTIONS)
                        .build(),
                factory("create", network)
                        .addJavadoc(created + "\n\n" + OPTIONS)
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("return new $T(options)", network.model())
                        .build(),
                factory("load", network)
                        .addJavadoc(loaded + THROWS)
                        .addParameter(Path.class, "folder")
                        .addStatement(
                                "return load(folder, $T.defaults())", RuntimeTypes.MODEL_OPTIONS)
                        .build(),
                factory("load", network)
                        .addJavadoc(loaded + OPTIONS + THROWS)
                        .addParameter(Path.class, "folder")
                        .addParameter(RuntimeTypes.MODEL_OPTIONS, "options")
                        .addStatement("return new $T(folder, options)", network.model())
                        .build());
    }

    private static String created(NetworkModel network) {
        String noun = ModelNoun.of(network);
        boolean columns = network.record().filter(FeatureRecord::learns).isPresent();
        if (!network.learnedHeads().isEmpty()) {
            return "Creates an unfitted "
                    + noun
                    + ": {@link #fit} learns its labels"
                    + (columns ? " and columns" : "")
                    + " from the training\ndata and initialises its weights.";
        }
        if (columns) {
            return "Creates an unfitted "
                    + noun
                    + ": {@link #fit} fits its columns to the training rows and\ninitialises"
                    + " its weights.";
        }
        if (network.heads().stream().anyMatch(HeadModel::pretrained)) {
            return "Creates a "
                    + noun
                    + " with pretrained weights: those of the network, and those of its\nclassifier"
                    + " in the head.";
        }
        return hasWeights(network)
                ? "Creates a "
                        + noun
                        + " with a pretrained network; all other weights are randomly\ninitialised."
                : "Creates a " + noun + " with randomly initialised weights.";
    }

    private static boolean hasWeights(NetworkModel network) {
        return network.backbones().stream().anyMatch(it -> it.weights().isPresent());
    }

    /** Returns the method that downloads the pretrained weights, if there are any. */
    static Optional<MethodSpec> fetch(NetworkModel network) {
        return hasWeights(network)
                ? Optional.of(
                        method("fetchWeights", network)
                                .addJavadoc(FETCHED)
                                .returns(ParameterizedTypeName.get(List.class, Path.class))
                                .addStatement("return SPEC.fetchWeights()")
                                .build())
                : Optional.empty();
    }

    private static MethodSpec.Builder factory(String name, NetworkModel network) {
        return method(name, network).returns(network.model());
    }

    private static MethodSpec.Builder method(String name, NetworkModel network) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
        return network.isPublic() ? method.addModifiers(Modifier.PUBLIC) : method;
    }
}
