package dev.condyle.processor.diagnostic;

import java.util.Locale;

/**
 * Everything the processor can say. The code of a message never changes its meaning; a message that
 * goes leaves its code unused. Hundreds: 1 the class, 2 the input, 3 members of a layer, 4 shapes,
 * 5 the head, 6 fields, 7 the network for pictures, 8 code of one's own, 9 the processor itself, 10
 * feature columns.
 */
public enum Message {
    KIND_OF_TYPE(
            101,
            "%s cannot carry %s: put it on a class, or on an interface or record without layers"),
    PRIVATE_TYPE(
            102,
            "%s is private, so that no class can be generated for %s: make it package-private"),
    GENERIC_TYPE(103, "%s has type parameters, which mean nothing to a network: leave them out"),
    HEAD_WITHOUT_BACKBONE(
            104, "@Head needs features: add @Backbone(input = ..., shape = {...}) to %s"),
    LAYER_WITHOUT_BACKBONE(
            105, "a layer belongs to a network: add @Backbone(input = ..., shape = {...}) to %s"),
    NOTHING_TO_GENERATE(
            106,
            "%s has neither layers nor a head: declare a field such as @Dense(64) Layer hidden, or add @Head"),
    NAME_TAKEN(107, "the class %s, to be generated for %s, is there already: rename one of them"),
    UNRESOLVED(108, "%s of @%s cannot be resolved, so that nothing was generated for %s"),
    INHERITED_LAYERS(
            109,
            false,
            "what the superclass %s declares is not part of this network: declare it here"),

    INPUT_TYPE(
            201,
            "%s cannot be an input: use ai.djl.modality.cv.Image, float[], int[] or ai.djl.ndarray.NDArray%s"),
    SHAPE_SIZE(202, "every dimension of a shape is at least 1, but this is %s"),
    IMAGE_SHAPE(
            203,
            "a picture has the shape {channels, height, width} with 1 channel (grey) or 3 (RGB), but this is %s"),
    RESIZE_WITHOUT_IMAGE(204, "resize is for pictures, but the input is %s: leave it out"),
    SHAPE_EMPTY(
            205,
            "a shape has at least one dimension, as in {64}: give the shape of one input, without the batch"),
    SHAPE_MISSING(
            206,
            "the shape of an input is missing: add shape = {64}, or {1, 28, 28} for a picture, or let a network = ... give it"),
    INPUT_MISSING(
            207,
            "the type of an input is missing: add input = float[].class, or Image.class for a picture. Only layers for others to @Use can be without"),

    TOO_SMALL(301, "%s is at least %s, but this is %s"),
    WRONG_COUNT(302, "%s takes %s, but there are %s"),
    NOT_A_FRACTION(303, "%s is a fraction from 0 to less than 1, but this is %s"),
    NOT_POSITIVE(304, "%s is above 0, but this is %s"),
    NOT_A_SHARE(305, "%s is from 0 to 1, but this is %s"),
    VALUE_MISSING(306, "@%1$s needs its %2$s: write @%1$s(64)"),
    VALUE_TWICE(307, "@%s has its %s twice: leave out one of the two"),
    PADDING_TWICE(
            308, "padding and pad both say how the border is padded: leave out one of the two"),
    PAD_TOO_LARGE(309, "pad is at most half the window, but this is %s with a window of %s"),
    NO_EFFECT(310, false, "%s has no effect, since %s: leave it out"),

    WRONG_RANK(401, "@%s takes %s, but its input is %s: %s"),
    WINDOW_TOO_LARGE(
            402,
            "a window of %s does not fit into its input %s: make it smaller, or pad the input"),
    GROUPS_DO_NOT_DIVIDE(
            403, "groups = %s must divide both the %s channels of the input and the %s filters"),
    ARRAY_TOO_LARGE(
            405,
            "%s has more numbers than fit into an array (2,147,483,647): make the input or the network smaller"),
    PARAMETERS_TOO_MANY(
            406,
            "this layer would have %,d parameters, more than fit into an array (2,147,483,647), over its input %s: make one of them smaller"),
    IDS_WITHOUT_EMBEDDING(
            407, "the input is ids, but @%s takes measures: add @Embedding before it"),
    EMBEDDING_OF_MEASURES(
            408,
            "@%s takes ids, but what comes in is measures: make it the first layer of an int[] or NDArray input"),
    IDS_INTO_HEAD(
            409, "the input is ids, but a head takes measures: add @Embedding as the first layer"),

    HEADS_DO_NOT_DIVIDE(
            410, "heads = %s must divide the %s features of its input %s: choose another number"),
    NOT_A_PERMUTATION(
            411,
            "@Permute takes each dimension of its input %s once, counted from 1, but this is %s"),
    DIMENSIONS_TOO_MANY(412, "@LayerNorm is over %s dimensions, but its input %s has only %s"),

    LABELS_MISSING(
            501, "a head needs labels: give labels = an enum, classes = a count, or names = {...}"),
    LABELS_TWICE(
            502, "labels, classes and names all say what the classes are: leave only one of them"),
    TOO_FEW_CLASSES(503, "a head tells apart at least 2 classes, but this gives %s"),
    LABELS_NOT_VISIBLE(504, "%s cannot be named by generated code in package %s: make it %s"),
    DUPLICATE_NAME(505, "the name \"%s\" stands twice: every class has its own"),
    BLANK_NAME(506, "the name of class %s (counted from 0) is blank: every class has a name"),
    FEATURES_NOT_A_VECTOR(507, "features are %s, but a head takes a vector: add %s before it"),

    LAYER_TYPE(601, "a layer is a field of type dev.condyle.runtime.Layer, but %s is of type %s"),
    LAYER_ANNOTATION_MISSING(
            602,
            "%s is a Layer, but which one? Add an annotation of dev.condyle.layer, such as @Dense(64)"),
    LAYER_ANNOTATION_TWICE(
            603,
            "a field is one layer, but %s has more than one layer annotation: make a field of each"),
    STATIC_LAYER(604, "%s is static, but a layer belongs to one network: leave out static"),
    LAYER_OUTSIDE_CLASS(605, "%s declares layers, which only a class can: make it a class"),
    RESERVED_NAME(606, "the name %s is taken by %s of the generated block: rename the field"),
    UNKNOWN_LAYER(
            607,
            "this processor does not know @%s: give condyle-dsl and condyle-processor the same version"),

    NOT_A_NETWORK(
            701,
            "%s is not a network: name one of dev.condyle.runtime.backbone, such as MobileNetV2.class, or a class that implements Network"),
    NETWORK_WITHOUT_SPEC(
            702, "%s does not say what it takes and gives: put @NetworkSpec on that class"),
    NETWORK_NOT_MADE(703, "generated code cannot make %s, which %s: %s"),
    SPEC_WRONG(704, "the @NetworkSpec of %s is wrong: %s"),
    NETWORK_INPUT(705, "%s takes pictures, but the input is %s: write input = Image.class"),
    WIDTH_FIXED(706, "%s has no other width than 1, but this is %s: leave it out"),
    WIDTH_TOO_SMALL(707, "width = %s leaves none of the %s channels of %s: make it larger"),
    CONVENTIONS_MISSING(708, "%s is not built in the conventions %s: use %s"),
    WITHOUT_NETWORK(
            709, "%s is about a network, but there is none: add network = ..., or leave it out"),
    WEIGHTS_LOCATION(
            710,
            "weights are the path of a file, classpath:/path or https://..., but this is \"%s\": %s"),
    SHA256_FORM(
            711,
            "a sha256 is 64 hexadecimal digits, but this %s: copy what sha256sum prints for the file"),
    SHA256_MISSING(
            712,
            "what comes from an address is held to a checksum: add sha256 = \"...\", what sha256sum prints for the file"),
    FROZEN_AT_RANDOM(
            713,
            false,
            "trainable = false without weights freezes the random numbers that %s begins with: add weights = ..., or leave it out"),
    MODULE_INCOMPLETE(714, "TorchScript needs %s: add %s"),
    MODULE_TRAINABLE(715, "a TorchScript module is never trained: write trainable = false"),
    MODULE_AS_IT_IS(716, "%s cannot be chosen for a TorchScript module, %s: leave it out"),
    FEATURES_SHAPE(
            717,
            "the features of a picture are {channels, height, width}, or {count} for a vector, each at least 1, but this is %s"),
    FEATURES_KNOWN(718, "the features of %s are known, %s for this input: leave them out"),
    CHANNELS_COUNT(
            719, "%s has a number for each of the %s channels, or one for all, but there are %s"),
    NOT_FINITE(720, "%s is finite, but this is %s"),

    FORWARD_TWICE(
            801, "a network has one forward pass, but %s is another beside %s: make one of both"),
    FORWARD_WITHOUT_BACKBONE(
            802,
            "a forward pass belongs to a network: add @Backbone(input = ..., shape = {...}) to %s"),
    FORWARD_OUTSIDE_CLASS(
            803,
            "each forward pass has an instance of %s, which only a class has: make it a class"),
    FORWARD_NOT_MADE(804, "each forward pass makes an instance of %s, which %s: %s"),
    FORWARD_FIELD(805, "%s is %s, but each forward pass sets it anew: leave out %2$s"),
    FORWARD_MODIFIER(
            806,
            "%s is %s, but a forward pass is called on an instance of its own: leave out %2$s"),
    FORWARD_THROWS(
            807,
            "%s throws %s, which the generated block cannot pass on: throw an unchecked exception"),
    FORWARD_RETURN(
            808, "a forward pass gives the features, but %s returns %s: let it return NDArray"),
    FORWARD_PARAMETERS(
            809, "a forward pass takes NDArray, or one NDList, but %s takes %s: write NDArray x"),
    FORWARD_COUNT(810, "the network has one input, but %s takes %s arrays: take one"),

    HEAD_NOT_STATIC(
            820, "%s is a head, which is called without an object of its class: make it static"),
    HEAD_PRIVATE(821, "%s is private, so that generated code cannot call it: leave out private"),
    HEAD_RETURNS(
            822, "%s gives %s, but a head gives logits, (N, classes): let it return an NDArray"),
    HEAD_FEATURES(
            823,
            "the first parameter of %s is the features, not a weight: begin with NDArray features"),
    HEAD_THROWS(
            824, "%s throws %s, which a forward pass cannot: catch it, or throw an unchecked one"),
    WEIGHT_MISSING(
            825,
            "%s is no weight yet, so that nothing would train or save it: write @Weight({FEATURES, CLASSES}), or its other shape, before it"),
    WEIGHT_TYPE(826, "a weight is an ai.djl.ndarray.NDArray, but %s is of type %s"),
    WEIGHT_ELSEWHERE(
            827,
            "@Weight declares a weight of a head, but this method is none: add @Head to it, or leave @Weight out"),
    WEIGHT_SHAPE(
            828,
            "a weight has at least one dimension, and each is at least 1, or FEATURES or CLASSES, but this is %s"),
    STATIC_ARRAY(
            829,
            "nothing trains or saves what the static field %s holds: make it a parameter of the head, with @Weight"),
    FEATURES_OF_MAPS(
            830,
            "FEATURES is the length of a vector, but features are %s: add %s before the head, or write numbers"),
    HEAD_TWICE(
            831,
            "%s has a head on the class, and so no other: leave out one, or put that of the class on a field of type Layer"),
    BY_WITHOUT_HEAD(
            832, "%s has no head for others: name a class with one static method that has @Head"),
    BY_WITH_LABELS(
            833,
            "%s has labels, so that it is the head of its own class only: leave them out there, and give labels here"),
    BY_WRONG(834, "%s cannot be the head here: %s"),
    BY_NOT_VISIBLE(835, "%s cannot be named by generated code in package %s: make it %s"),
    BY_NOT_PROCESSED(
            836,
            "%s was compiled without Condyle's processor, so that there is no %s: compile it with the processor"),
    FEATURES_NOT_MAPS(
            837,
            "features are %s, but a concat-pool head pools maps, (C, H, W): leave out what makes a vector of them, or write another style"),
    POOLED_TWICE(
            838,
            "a concat-pool head pools by itself, so that pooling = %s is one too many: leave it out"),

    USE_WITHOUT_BACKBONE(
            850, "%s cannot be a layer: name a class with layers, and put @Backbone on that class"),
    USE_OF_HEAD(
            851,
            "%s has a head, and so is a whole network and no layer: move its layers to a class without"),
    USE_OF_NETWORK(
            852,
            "%s begins with a network or a block of its own, and so is no layer: let this class begin with it"),
    USE_NOT_VISIBLE(853, "%s cannot be named by generated code in package %s: make it %s"),
    USE_CYCLE(854, "%s would contain itself: %s. Leave out one of them"),
    USE_SHAPE(
            855,
            "%s takes %s, but its input is %s: leave out shape in its @Backbone, or make them the same"),
    USE_MISFIT(856, "%s does not fit its input %s, at its layer %s: %s"),
    USE_WRONG(857, "%s cannot be a layer here: %s"),
    USE_NOT_PROCESSED(
            858,
            "%s was compiled without Condyle's processor, so that there is no %s: compile it with the processor"),
    GIVEN_TWICE(859, "the features come from %s already: leave only one @Backbone"),
    GIVEN_WITHOUT_HEAD(
            860,
            "the block of %s leads nowhere: add @Head to %s, or use the block without Condyle"),
    GIVEN_TYPE(
            861,
            "a backbone is a DJL block, but %s is of type %s: make it an ai.djl.nn.Block, or a field a Supplier of one"),
    GIVEN_NOT_STATIC(
            862, "%s is asked for its block without an object of its class: make it static"),
    GIVEN_PRIVATE(863, "%s is private, so that generated code cannot name it: leave out private"),
    GIVEN_PARAMETERS(
            864,
            "a method that gives a backbone is called without arguments, but %s takes %s: leave out its parameters"),
    GIVEN_THROWS(
            865,
            "%s throws %s, which the generated block cannot pass on: throw an unchecked exception"),
    GIVEN_AS_IT_IS(866, "%s cannot be chosen for a block, %s: leave it out"),
    BRANCH_BESIDE_BACKBONE(
            870,
            "%s has an input of its own, but its fields have @Backbone too: leave out one or the other"),
    BRANCH_ALONE(871, "%s is the only input: put its @Backbone on %s"),
    BRANCH_WITHOUT_HEAD(872, "several inputs lead into a head, but %s has none: add @Head"),
    BRANCH_IS_LAYER(873, "%s is an input, and so no layer: leave out @%s"),
    BRANCH_NOT_A_VECTOR(
            874,
            "inputs are joined as vectors, but %s is %s: give it a network with a pooling, or write a method with @Forward"),
    BRANCH_OF_IDS(875, "%s is ids, which cannot stand beside other inputs: take float[]"),
    BRANCH_FORWARD(
            876, "there are %s inputs, but %s takes %s arrays: take one for each, or one NDList"),
    BRANCH_NAME(877, "the names of %s and %s clash in the generated block: rename one of them"),

    HEAD_NAME(880, "the name of the head %s is taken by %s: rename one of them"),
    COMPONENT_NAME(
            881,
            "%s would be a component of a generated record, which cannot have that name: rename it"),
    HEAD_IS_LAYER(882, "%s is a head, and so no layer and no input: leave out @%s"),
    HEAD_ALONE(883, "%s is the only head: put its @Head on %s"),
    LOSS_WEIGHT_ALONE(
            884,
            "weight is what the loss of a head counts among several, but %s has only this one: leave it out"),

    BUG(901, "this is a bug in Condyle, please report it with the annotated class: %s"),
    WRITE_FAILED(902, "%s could not be written: %s"),

    FEATURES_KIND(1001, "%s cannot carry @%s: columns are the components of a record"),
    FEATURES_MISSING(1002, "columns are those of a record with @Features: add @Features to %s"),
    COLUMN_OUTSIDE_RECORD(
            1003,
            "@%s makes a column of a record's component, but %s is a field of the class %s: declare a record with @Features"),
    GENERIC_RECORD(
            1004,
            "%s has type parameters, so that the types of its columns are not known: leave them out"),
    NO_COLUMN(
            1005,
            "%s has no column: declare a component such as @Numeric double size, or leave @Features out"),
    COMPONENT_TYPE(
            1006,
            "%s cannot become a column, since it is of type %s: use String, an enum, a number, boolean, char, List<String>, Map<String, Double>, LocalDate, LocalDateTime or float[], or write @Ignored"),
    NUMBER_OR_CATEGORY(
            1007,
            "is %s, of type %s, a number or a category? Write @Numeric, @Bucketized or @Categorical"),
    LENGTH_MISSING(1008, "%s needs its length: write @Encoded(16)"),
    COLUMN_TYPE(1009, "@%s is for %s, but %s is of type %s: %s"),
    COLUMN_CLASH(1010, "%s cannot be both @%s and @%s: %s"),
    EMBEDDED_ALONE(
            1011,
            "a vector stands for a category, but %s is none: add @Categorical or @Bucketized, or leave @Embedded out"),
    COLUMN_RANGE(1012, "%s is from %s to %s, but this is %s"),
    NOT_ASCENDING(1013, "bounds ascend, but %s is followed by %s: put them in order"),
    WITHOUT_EFFECT(1014, "%s has no effect, since %s: leave it out"),
    NOT_TOGETHER(1015, "%s and %s do not go together, since %s: leave out one of the two"),
    BOUNDS_MISSING(
            1016,
            "@Bucketized needs its bounds: write @Bucketized({0, 10}), or quantiles = 10 to learn them"),
    ELEMENT_TWICE(1017, "%s stands twice in %s: leave out one of the two"),
    SOURCE_TYPE(1018, "%s is for %s, but %s is of type %s: %s"),
    EMPTY_TOKEN(
            1019,
            "under FEATURE_COLUMN an empty text is a missing one: leave it out of the vocabulary"),
    NOT_A_CHARACTER(1020, "%s is of type %s, so that \"%s\" never occurs: write one character"),
    OUTSIDE_TYPE(1021, "%s is of type %s, so that %s never occurs: leave it out"),
    NEVER_MISSING(1022, "%s is of type %s, which is never null: leave out %s, or make it %s"),
    FILL_UNUSED(
            1023,
            "fillValue is used only with CONSTANT, but missing is %s: write missing = CONSTANT, or remove fillValue"),
    NOT_IN_SEMANTICS(1024, "%s knows no %s = %s here: write one of %s, or leave it out"),
    TABLE_ALONE(
            1025,
            "the table \"%s\" is named once, so that nothing is shared: name it at another component, or leave it out"),
    TABLES_DIFFER(
            1026,
            "%s and %s share the table \"%s\", but differ in their %s, %s and %s: make them equal, or name two tables"),
    DATE_PART(1027, "%s cannot be in %s, since %s: leave it out%s"),
    ENUM_NOT_VISIBLE(1028, "%s cannot be named by generated code in package %s: make it %s"),
    VOCABULARY_EMPTY(1029, "a vocabulary has at least one value: leave %s out to learn it"),
    CROSS_SIZE(1030, "a cross is of 2 to 4 components, but this is of %s: %s"),
    CROSS_UNKNOWN(1031, "%s has no component \"%s\"%s"),
    CROSS_MEMBER(1032, "%s cannot be crossed, since it is %s: %s"),
    CROSS_TWICE(1033, "%s are crossed twice: leave out one of the two"),
    SALT_COUNT(1034, "a salt is one number or two, but here are %s"),
    SCALE_ZERO(1035, "a scale of 0 makes all numbers equal: write another one"),
    COLUMN_BLANK(
            1036,
            "the column of %s has a blank name: write the one in the header of the file, or leave @Column out"),
    SEPARATOR_EMPTY(
            1037,
            "nothing stands between the values of %s: write a separator, or leave it out for \"|\""),
    INPUT_RECORD(1038, "%s cannot be an input until its columns are right. %s"),
    RECORD_WITHOUT_HEAD(1039, "a record is the input of a classifier: add @Head to %s"),
    ENCODER_MISSING(
            1040,
            "the record %s was compiled without Condyle's processor, so that there is no %s: compile it with the processor"),
    TABLE_TAKEN(
            1041,
            "the table \"%s\" has the name of the one that %s has for itself: give it another name"),
    ENUM_EMPTY(
            1042,
            "the enum %s has no constant, so that %s has no category: write its constants, or @Ignored");

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

    /** The stable code: {@code CONDYLE-101}. */
    public String code() {
        return "CONDYLE-" + number;
    }

    /** Whether it is a mistake, not just a warning. */
    public boolean isError() {
        return error;
    }

    /** The text with its code and with the arguments in their places. */
    public String text(Object... arguments) {
        return code() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
