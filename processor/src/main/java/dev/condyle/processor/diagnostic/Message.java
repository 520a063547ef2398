package dev.condyle.processor.diagnostic;

import java.util.Locale;

/**
 * The messages of the processor.
 *
 * <p>Each message has a unique code, {@code CONDYLE-} and a number. The hundreds are topics: 1 the
 * class, 2 the input, 3 the members of a layer, 4 shapes, 5 the head, 6 fields, 7 image networks, 8
 * custom code, 9 the processor itself, 10 feature columns. A new message gets the highest number of
 * its hundred plus 1; in 8, plus 1 within its group: 801 forward passes, 820 heads, 850 units and
 * blocks, 870 several inputs, 880 several heads. Gaps are not filled: a code keeps its meaning, and
 * the code of a removed message is not used again.
 */
public enum Message {
    KIND_OF_TYPE(
            101,
            "%s cannot be annotated with %s: annotate a class, or an interface or record without layers"),
    PRIVATE_TYPE(
            102, "%s is private, so no class can be generated for %s: make it package-private"),
    GENERIC_TYPE(103, "%s has type parameters, which a network does not support: remove them"),
    HEAD_WITHOUT_BACKBONE(
            104, "@Head requires a backbone: add @Backbone(input = ..., shape = {...}) to %s"),
    LAYER_WITHOUT_BACKBONE(
            105, "a layer requires a backbone: add @Backbone(input = ..., shape = {...}) to %s"),
    NOTHING_TO_GENERATE(
            106,
            "%s has neither layers nor a head: declare a field such as @Dense(64) Layer hidden, or add @Head"),
    NAME_TAKEN(
            107,
            "cannot generate the class %s for %s because it already exists: rename one of them"),
    UNRESOLVED(108, "%s of @%s cannot be resolved, so nothing was generated for %s"),
    INHERITED_LAYERS(
            109,
            false,
            "layers declared by the superclass %s are not part of this network: declare them here"),

    INPUT_TYPE(
            201,
            "%s is not a supported input type: use ai.djl.modality.cv.Image, float[], int[] or ai.djl.ndarray.NDArray%s"),
    SHAPE_SIZE(202, "every dimension of a shape must be at least 1, but the shape is %s"),
    IMAGE_SHAPE(
            203,
            "the shape of an image must be {channels, height, width} with 1 channel (greyscale) or 3 (RGB), but is %s"),
    RESIZE_WITHOUT_IMAGE(204, "resize applies only to images, but the input is %s: remove it"),
    SHAPE_EMPTY(
            205,
            "a shape must have at least one dimension, as in {64}: set the shape of one input, without the batch dimension"),
    SHAPE_MISSING(
            206,
            "the input has no shape: add shape = {64}, or {1, 28, 28} for an image, or set a network that defines it"),
    INPUT_MISSING(
            207,
            "the input has no type: add input = float[].class, or Image.class for an image. Only layers that other classes @Use can omit it"),

    TOO_SMALL(301, "%s must be at least %s, but is %s"),
    WRONG_COUNT(302, "%s requires %s, but %s are given"),
    NOT_A_FRACTION(303, "%s must be a fraction from 0 to less than 1, but is %s"),
    NOT_POSITIVE(304, "%s must be above 0, but is %s"),
    NOT_A_SHARE(305, "%s must be between 0 and 1, but is %s"),
    VALUE_MISSING(306, "@%1$s requires %2$s: write @%1$s(64)"),
    VALUE_TWICE(307, "@%s sets %s twice: remove one of them"),
    PADDING_TWICE(308, "padding and pad both define the padding: remove one of them"),
    PAD_TOO_LARGE(309, "pad must be at most half the window, but is %s for a window of %s"),
    NO_EFFECT(310, false, "%s has no effect because %s: remove it"),

    WRONG_RANK(401, "@%s expects %s, but its input is %s: %s"),
    WINDOW_TOO_LARGE(
            402,
            "a window of %s does not fit into its input %s: use a smaller window, or pad the input"),
    GROUPS_DO_NOT_DIVIDE(
            403, "groups = %s must divide both the %s input channels and the %s filters"),
    ARRAY_TOO_LARGE(
            405,
            "%s exceeds the maximum array size (2,147,483,647 elements): use a smaller input or network"),
    PARAMETERS_TOO_MANY(
            406,
            "this layer would have %,d parameters over its input %s, more than the maximum array size (2,147,483,647 elements): reduce the layer or its input"),
    IDS_WITHOUT_EMBEDDING(
            407,
            "the input consists of ids, but @%s expects real numbers: add @Embedding before it"),
    EMBEDDING_OF_MEASURES(
            408,
            "@%s expects ids, but its input consists of real numbers: make it the first layer of an int[] or NDArray input"),
    IDS_INTO_HEAD(
            409,
            "the input consists of ids, but a head expects real numbers: add @Embedding as the first layer"),

    HEADS_DO_NOT_DIVIDE(
            410,
            "heads = %s must divide the %s features of its input %s: use another number of heads"),
    NOT_A_PERMUTATION(
            411,
            "@Permute must list each dimension of its input %s exactly once, counted from 1, but the order is %s"),
    DIMENSIONS_TOO_MANY(
            412, "@LayerNorm normalises over %s dimensions, but its input %s has only %s"),

    LABELS_MISSING(
            501,
            "a head requires labels: set labels to an enum, classes to a number, or names to {...}"),
    LABELS_TWICE(502, "labels, classes and names all define the classes: keep only one of them"),
    TOO_FEW_CLASSES(503, "a head requires at least 2 classes, but has %s"),
    LABELS_NOT_VISIBLE(504, "%s is not accessible to generated code in package %s: make it %s"),
    DUPLICATE_NAME(505, "the name \"%s\" is used twice: class names must be distinct"),
    BLANK_NAME(506, "the name of class %s (counted from 0) is blank: give every class a name"),
    FEATURES_NOT_A_VECTOR(
            507, "the features are %s, but a head expects a vector: add %s before it"),

    LAYER_TYPE(
            601, "a layer must be a field of type dev.condyle.runtime.Layer, but %s is of type %s"),
    LAYER_ANNOTATION_MISSING(
            602,
            "%s is a Layer without a layer annotation: add one of dev.condyle.layer, such as @Dense(64)"),
    LAYER_ANNOTATION_TWICE(
            603, "%s has more than one layer annotation: declare one field per layer"),
    STATIC_LAYER(
            604, "%s is static, but a layer belongs to an instance of a network: remove static"),
    LAYER_OUTSIDE_CLASS(
            605, "%s declares layers, which is only possible in a class: make it a class"),
    RESERVED_NAME(606, "the name %s is reserved for %s of the generated block: rename the field"),
    UNKNOWN_LAYER(
            607,
            "unknown layer annotation @%s: use the same version of condyle-dsl and condyle-processor"),

    NOT_A_NETWORK(
            701,
            "%s is not a network: use one of dev.condyle.runtime.network, such as MobileNetV2.class, or a class that implements Network"),
    NETWORK_WITHOUT_SPEC(
            702, "%s does not declare its input and output: annotate it with @NetworkSpec"),
    NETWORK_NOT_MADE(703, "generated code cannot instantiate %s, which %s: %s"),
    SPEC_WRONG(704, "the @NetworkSpec of %s is invalid: %s"),
    NETWORK_INPUT(705, "%s expects images, but the input is %s: write input = Image.class"),
    WIDTH_FIXED(706, "%s supports only width 1, but width is %s: remove it"),
    WIDTH_TOO_SMALL(707, "width = %s leaves none of the %s channels of %s: use a larger width"),
    CONVENTIONS_MISSING(708, "%s does not support the conventions %s: use %s"),
    WITHOUT_NETWORK(
            709,
            "%s applies only to a network, but there is none: add network = ..., or remove it"),
    WEIGHTS_LOCATION(
            710, "weights must be a file path, classpath:/path or https://..., but is \"%s\": %s"),
    SHA256_FORM(
            711,
            "sha256 must be 64 hexadecimal digits, but %s: copy the output of sha256sum for the file"),
    SHA256_MISSING(
            712,
            "weights from a URL require a checksum: add sha256 = \"...\", the output of sha256sum for the file"),
    FROZEN_AT_RANDOM(
            713,
            false,
            "trainable = false without weights freezes the random initial weights of %s: add weights = ..., or remove it"),
    MODULE_INCOMPLETE(714, "TorchScript requires %s: add %s"),
    MODULE_TRAINABLE(715, "a TorchScript module cannot be trained: write trainable = false"),
    MODULE_AS_IT_IS(716, "%s cannot be set for a TorchScript module, %s: remove it"),
    FEATURES_SHAPE(
            717,
            "the features of an image must be {channels, height, width}, or {count} for a vector, each at least 1, but are %s"),
    FEATURES_KNOWN(718, "the features of %s are already known, %s for this input: remove features"),
    CHANNELS_COUNT(
            719,
            "%s requires one number for each of the %s channels, or one for all, but %s are given"),
    NOT_FINITE(720, "%s must be finite, but is %s"),

    FORWARD_TWICE(
            801,
            "a network has only one forward pass, but %s is declared in addition to %s: merge them"),
    FORWARD_WITHOUT_BACKBONE(
            802,
            "a forward pass requires a backbone: add @Backbone(input = ..., shape = {...}) to %s"),
    FORWARD_OUTSIDE_CLASS(
            803,
            "each forward pass creates an instance of %s, which must be a class: make it a class"),
    FORWARD_NOT_MADE(804, "each forward pass creates an instance of %s, which %s: %s"),
    FORWARD_FIELD(805, "%s is %s, but each forward pass assigns it: remove %2$s"),
    FORWARD_MODIFIER(806, "%s is %s, but a forward pass is called on a new instance: remove %2$s"),
    FORWARD_THROWS(
            807,
            "%s throws %s, which the generated block cannot propagate: throw an unchecked exception"),
    FORWARD_RETURN(
            808, "a forward pass must return the features, but %s returns %s: return NDArray"),
    FORWARD_PARAMETERS(
            809,
            "the parameters of a forward pass must be NDArray, or one NDList, but those of %s are %s: write NDArray x"),
    FORWARD_COUNT(810, "the network has one input, but %s has %s parameters: declare only one"),

    HEAD_NOT_STATIC(
            820, "%s is a head, which is called without an instance of its class: make it static"),
    HEAD_PRIVATE(821, "%s is private, so generated code cannot call it: remove private"),
    HEAD_RETURNS(822, "%s returns %s, but a head must return logits, (N, classes): return NDArray"),
    HEAD_FEATURES(
            823,
            "the first parameter of %s must be the features, not a weight: start with NDArray features"),
    HEAD_THROWS(
            824,
            "%s throws %s, which a forward pass cannot propagate: catch it, or throw an unchecked exception"),
    WEIGHT_MISSING(
            825,
            "%s is not declared as a weight, so it would be neither trained nor saved: annotate it with @Weight({FEATURES, CLASSES}), or another shape"),
    WEIGHT_TYPE(826, "a weight must be an ai.djl.ndarray.NDArray, but %s is of type %s"),
    WEIGHT_ELSEWHERE(
            827,
            "@Weight requires a head, but this method is not one: add @Head to the method, or remove @Weight"),
    WEIGHT_SHAPE(
            828,
            "a weight must have at least one dimension, each at least 1, or FEATURES or CLASSES, but its shape is %s"),
    STATIC_ARRAY(
            829,
            "the static field %s is neither trained nor saved: make it a parameter of the head, with @Weight"),
    FEATURES_OF_MAPS(
            830,
            "FEATURES is the length of a vector, but the features are %s: add %s before the head, or use numbers"),
    HEAD_TWICE(
            831,
            "%s has a head on the class, which excludes other heads: remove one, or move the head of the class to a field of type Layer"),
    BY_WITHOUT_HEAD(
            832, "%s has no reusable head: use a class with one static method that has @Head"),
    BY_WITH_LABELS(
            833,
            "%s has labels, so it can only be used in its own class: remove them there, and set labels here"),
    BY_WRONG(834, "%s cannot be used as a head here: %s"),
    BY_NOT_VISIBLE(835, "%s is not accessible to generated code in package %s: make it %s"),
    BY_NOT_PROCESSED(
            836,
            "%s was compiled without Condyle's processor, so there is no %s: compile it with the processor"),
    FEATURES_NOT_MAPS(
            837,
            "the features are %s, but a concat-pool head expects feature maps, (C, H, W): remove the layer or pooling that flattens them, or use another style"),
    POOLED_TWICE(
            838,
            "a concat-pool head does its own pooling, which conflicts with pooling = %s: remove it"),

    USE_WITHOUT_BACKBONE(
            850,
            "%s cannot be used as a layer: use a class with layers that is annotated with @Backbone"),
    USE_OF_HEAD(
            851,
            "%s has a head, so it is a complete network and cannot be used as a layer: move its layers to a class without a head"),
    USE_OF_NETWORK(
            852,
            "%s starts with a network or a custom block, so it cannot be used as a layer: move the network or block to this class"),
    USE_NOT_VISIBLE(853, "%s is not accessible to generated code in package %s: make it %s"),
    USE_CYCLE(854, "%s would contain itself: %s. Remove one of them"),
    USE_SHAPE(
            855,
            "%s expects %s, but its input is %s: remove shape from its @Backbone, or make the shapes equal"),
    USE_MISFIT(856, "%s does not fit its input %s, at its layer %s: %s"),
    USE_WRONG(857, "%s cannot be used as a layer here: %s"),
    USE_NOT_PROCESSED(
            858,
            "%s was compiled without Condyle's processor, so there is no %s: compile it with the processor"),
    GIVEN_TWICE(859, "the features already come from %s: keep only one @Backbone"),
    GIVEN_WITHOUT_HEAD(
            860, "the block of %s is not used: add @Head to %s, or use the block without Condyle"),
    GIVEN_TYPE(
            861,
            "a backbone must be a DJL block, but %s is of type %s: use ai.djl.nn.Block, or a field with a Supplier of one"),
    GIVEN_NOT_STATIC(862, "%s is accessed without an instance of its class: make it static"),
    GIVEN_PRIVATE(863, "%s is private, so generated code cannot access it: remove private"),
    GIVEN_PARAMETERS(
            864,
            "a backbone method is called without arguments, but %s has parameters (%s): remove them"),
    GIVEN_THROWS(
            865,
            "%s throws %s, which the generated block cannot propagate: throw an unchecked exception"),
    GIVEN_AS_IT_IS(866, "%s cannot be set for a block, %s: remove it"),
    BRANCH_BESIDE_BACKBONE(
            870,
            "%s has an input itself, but its fields have @Backbone too: remove one or the other"),
    BRANCH_ALONE(871, "%s is the only input: move its @Backbone to %s"),
    BRANCH_WITHOUT_HEAD(872, "several inputs require a head, but %s has none: add @Head"),
    BRANCH_IS_LAYER(873, "%s is an input, so it cannot be a layer: remove @%s"),
    BRANCH_NOT_A_VECTOR(
            874,
            "inputs are concatenated as vectors, but %s is %s: set a network with a pooling, or write a method with @Forward"),
    BRANCH_OF_IDS(
            875, "%s consists of ids, which cannot be combined with other inputs: use float[]"),
    BRANCH_FORWARD(
            876,
            "there are %s inputs, but the number of parameters of %s is %s: declare one per input, or one NDList"),
    BRANCH_NAME(877, "the names of %s and %s conflict in the generated block: rename one of them"),

    HEAD_NAME(880, "the name of the head %s is already used by %s: rename one of them"),
    COMPONENT_NAME(
            881, "%s is not allowed as the name of a component of a generated record: rename it"),
    HEAD_IS_LAYER(882, "%s is a head, so it can be neither a layer nor an input: remove @%s"),
    HEAD_ALONE(883, "%s is the only head: move its @Head to %s"),
    LOSS_WEIGHT_ALONE(
            884,
            "weight balances the losses of several heads, but %s has only this one: remove it"),

    BUG(901, "this is a bug in Condyle, please report it with the annotated class: %s"),
    WRITE_FAILED(902, "%s could not be written: %s"),

    FEATURES_KIND(1001, "%s cannot be annotated with @%s: columns are the components of a record"),
    FEATURES_MISSING(1002, "columns require a record with @Features: add @Features to %s"),
    COLUMN_OUTSIDE_RECORD(
            1003,
            "@%s applies to a component of a record, but %s is a field of the class %s: declare a record with @Features"),
    GENERIC_RECORD(
            1004, "%s has type parameters, so the types of its columns are unknown: remove them"),
    NO_COLUMN(
            1005,
            "%s has no column: declare a component such as @Numeric double size, or remove @Features"),
    COMPONENT_TYPE(
            1006,
            "%s cannot be a column because it is of type %s: use String, an enum, a number, boolean, char, List<String>, Map<String, Double>, LocalDate, LocalDateTime or float[], or add @Ignored"),
    NUMBER_OR_CATEGORY(
            1007,
            "%s of type %s can be a number or a category: add @Numeric, @Bucketized or @Categorical"),
    LENGTH_MISSING(1008, "%s requires a length: write @Encoded(16)"),
    COLUMN_TYPE(1009, "@%s applies to %s, but %s is of type %s: %s"),
    COLUMN_CLASH(1010, "%s cannot have both @%s and @%s: %s"),
    EMBEDDED_ALONE(
            1011,
            "@Embedded requires a category, but %s is not one: add @Categorical or @Bucketized, or remove @Embedded"),
    COLUMN_RANGE(1012, "%s must be from %s to %s, but is %s"),
    NOT_ASCENDING(1013, "boundaries must be ascending, but %s is followed by %s: sort them"),
    WITHOUT_EFFECT(1014, "%s has no effect because %s: remove it"),
    NOT_TOGETHER(1015, "%s and %s cannot be combined because %s: remove one of them"),
    BOUNDS_MISSING(
            1016,
            "@Bucketized requires boundaries: write @Bucketized({0, 10}), or quantiles = 10 to learn them"),
    ELEMENT_TWICE(1017, "%s occurs twice in %s: remove one of them"),
    SOURCE_TYPE(1018, "%s applies to %s, but %s is of type %s: %s"),
    EMPTY_TOKEN(
            1019,
            "with FEATURE_COLUMN an empty text is a missing value: remove it from the vocabulary"),
    NOT_A_CHARACTER(1020, "%s is of type %s, so \"%s\" never occurs: use a single character"),
    OUTSIDE_TYPE(1021, "%s is of type %s, so %s never occurs: remove it"),
    NEVER_MISSING(1022, "%s is of type %s, which is never null: remove %s, or use %s"),
    FILL_UNUSED(
            1023,
            "fillValue is used only with CONSTANT or CONSTANT_AND_INDICATOR, but missing is %s: write missing = CONSTANT, or remove fillValue"),
    NOT_IN_SEMANTICS(1024, "%s does not support %s = %s here: use one of %s, or remove it"),
    TABLE_ALONE(
            1025,
            "the table \"%s\" is used only once, so it is not shared: use it for another component, or remove it"),
    TABLES_DIFFER(
            1026,
            "%s and %s share the table \"%s\", but differ in their %s, %s and %s: make them equal, or use two tables"),
    DATE_PART(1027, "%s is not allowed in %s because %s: remove it%s"),
    ENUM_NOT_VISIBLE(1028, "%s is not accessible to generated code in package %s: make it %s"),
    VOCABULARY_EMPTY(1029, "a vocabulary must have at least one value: remove %s to learn it"),
    CROSS_SIZE(1030, "a cross must have 2 to 4 components, but this one has %s: %s"),
    CROSS_UNKNOWN(1031, "%s has no component \"%s\"%s"),
    CROSS_MEMBER(1032, "%s cannot be crossed because it is %s: %s"),
    CROSS_TWICE(1033, "%s are crossed twice: remove one of the crosses"),
    SALT_COUNT(1034, "a salt must be one or two numbers, but there are %s"),
    SCALE_ZERO(1035, "a scale of 0 makes all numbers equal: use another scale"),
    COLUMN_BLANK(
            1036,
            "the column of %s has a blank name: use the name in the header of the file, or remove @Column"),
    SEPARATOR_EMPTY(1037, "the separator of %s is empty: set a separator, or remove it for \"|\""),
    INPUT_RECORD(1038, "%s cannot be an input because its columns are invalid. %s"),
    RECORD_WITHOUT_HEAD(1039, "a record can only be the input of a classifier: add @Head to %s"),
    ENCODER_MISSING(
            1040,
            "the record %s was compiled without Condyle's processor, so there is no %s: compile it with the processor"),
    TABLE_TAKEN(1041, "the table \"%s\" has the same name as the embedding table of %s: rename it"),
    ENUM_EMPTY(
            1042,
            "the enum %s has no constants, so %s has no categories: add constants, or @Ignored");

    private final int number;
    private final boolean error;
    private final String format;

    Message(int number, String format) {
        this(number, true, format);
    }

    Message(int number, boolean error, String format) {
        this.number = number;
        this.error = error;
        this.format = format;
    }

    /** Returns the stable code: {@code CONDYLE-101}. */
    public String code() {
        return "CONDYLE-" + number;
    }

    /** Returns whether the message is an error, not a warning. */
    public boolean isError() {
        return error;
    }

    /** Returns the code and the text, formatted with the arguments. */
    public String text(Object... arguments) {
        return code() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
