using System.IO.Compression;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Training;
using Claims.Testing;

namespace Claims.ClauseModel.Tests.Embeddings.Training;

public class EmbeddingTrainerTests
{
    private static readonly EmbeddingOptions Options = new() { Dimensions = 8 };

    [Fact]
    public void The_same_texts_and_seed_give_the_same_bytes()
    {
        var first = EmbeddingFile.Write(EmbeddingTrainer.Train(Texts(), Options, TextWriter.Null));
        var second = EmbeddingFile.Write(EmbeddingTrainer.Train(Texts(), Options, TextWriter.Null));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Vectors_survive_the_file()
    {
        var trained = EmbeddingTrainer.Train(Texts(), Options, TextWriter.Null);

        var read = EmbeddingFile.Read(new MemoryStream(EmbeddingFile.Write(trained)));

        Assert.Equal(trained.Vectors, read.Vectors);
        Assert.Equal(trained.Scales, read.Scales);
        Assert.Equal(trained.Weights, read.Weights);
        Assert.Equal(trained.Vocabulary[3], read.Vocabulary[3]);
    }

    [Fact]
    public void Words_of_the_same_company_lie_nearer_than_words_of_another()
    {
        var words = EmbeddingTrainer.Train(Texts(), Options, TextWriter.Null);

        var near = Cosine(words, "femur", "tibia");
        var far = Cosine(words, "femur", "insulin");

        Assert.True(near > far + 0.2, $"{near:0.00} against {far:0.00}");
    }

    [Fact]
    public void Frequent_words_weigh_less()
    {
        var words = EmbeddingTrainer.Train(Texts(), Options, TextWriter.Null);

        Assert.True(words.Weights[words.Vocabulary.IdOf("fracture")] < words.Weights[words.Vocabulary.IdOf("femur")]);
    }

    [Fact]
    public void The_shipped_vectors_are_what_the_published_tables_give()
    {
        var built = EmbeddingTrainer.Train(PublicData.Path("codes"), new EmbeddingOptions(), TextWriter.Null);

        using var shipped = typeof(TextEmbedder).Assembly.GetManifestResourceStream("embeddings.bin")!;

        Assert.Equal(Decompressed(new MemoryStream(built)), Decompressed(shipped));
    }

    private static byte[] Decompressed(Stream file)
    {
        using var content = new MemoryStream();
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        brotli.CopyTo(content);
        return content.ToArray();
    }

    private static double Cosine(WordVectors words, string first, string second)
    {
        var (a, b) = (Vector(words, first), Vector(words, second));
        return a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(y => (double)y * y));
    }

    private static float[] Vector(WordVectors words, string word)
    {
        var vector = new float[words.Dimensions];
        words.AddTo(vector, words.Vocabulary.IdOf(word), 1);
        return vector;
    }

    /// <summary>Bones that break and sugar that is treated, in many mixtures.</summary>
    private static List<TrainingText> Texts()
    {
        string[] bones = ["femur", "tibia", "humerus", "radius", "ulna"];
        string[] breaks = ["fracture", "closed", "displaced", "open", "shaft"];
        string[] sugar = ["diabete", "insulin", "glucose", "meter", "strip"];
        string[] uses = ["test", "pump", "home", "monitor", "supply"];
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, 400).Select(i => i % 2 == 0
                ? Text(Pick(bones), Pick(breaks), Pick(breaks), "fracture")
                : Text(Pick(sugar), Pick(uses), Pick(uses), "home")),
        ];

        static TrainingText Text(params string[] words) => new(words, 1);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
