using Claims.ClauseModel.Embeddings;
using Claims.Contracts;
using Claims.Summaries.Attending;
using Claims.Summaries.Reading;

namespace Claims.Summaries.Tests.Attending;

public class FileAttentionTests
{
    private static readonly EncoderSettings Settings = new();

    [Fact]
    public void Weights_by_tiles_are_those_of_a_plain_softmax()
    {
        var file = ReadFile.Of([new Note(1, "note", string.Join(' ', Enumerable.Range(0, 700).Select(i => $"Finding {i} of the knee{(i % 3 == 0 ? " with asthma" : "")} was {i % 11} mg.")))], default);
        var space = new KeySpace(file, TextEmbedder.Load(), Settings);
        var keys = SentenceKeys.Of(file, space, Settings, default);
        var queries = new float[3 * space.Width];
        space.Query(new QueryContent(TextEmbedder.Load()).Text("knee replacement", 1), queries.AsSpan(0, space.Width));
        space.Query(new QueryContent(TextEmbedder.Load()).Code(CodeSystem.Icd10Cm, "J45909", 1), queries.AsSpan(space.Width, space.Width));

        var weights = FileAttention.Weights(queries, keys, space.Width, Settings);

        Assert.Equal(700, file.Count);
        for (var query = 0; query < 3; query++)
        {
            var logits = Enumerable.Range(0, file.Count)
                .Select(sentence => Settings.Sharpness * (keys.Bias[sentence] + Enumerable.Range(0, space.Width).Sum(d => (double)queries[(query * space.Width) + d] * keys.Keys[(sentence * space.Width) + d])))
                .ToArray();
            var sum = logits.Sum(Math.Exp);
            Assert.All(logits.Index(), logit => Assert.Equal(Math.Exp(logit.Item) / sum, weights[(query * file.Count) + logit.Index], 1e-7));
        }
    }
}
