using Claims.Contracts;
using Claims.Summaries.Reading;
using Claims.Summaries.Tests.Golden;
using Claims.Summaries.Words;

namespace Claims.Summaries.Tests.Words;

public class TfIdfTests
{
    [Fact]
    public void Cosines_are_those_of_scikit_learn()
    {
        var golden = GoldenTfIdf.Load();
        var file = ReadFile.Of([new Note(1, "note", string.Join("\n\n", golden.Sentences))], default);
        var tfIdf = new TfIdf(file);

        var cosines = golden.Queries.Select(query =>
        {
            var vector = tfIdf.Vector(query.Split(' ').Select(file.Words.NumberOf));
            return Enumerable.Range(0, file.Count).Select(sentence => tfIdf.Cosine(file.TokensOf(sentence), vector)).ToArray();
        }).ToArray();

        Assert.Equal(golden.Sentences.Length, file.Count);
        for (var query = 0; query < cosines.Length; query++)
        {
            Assert.All(cosines[query].Zip(golden.Cosines[query]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        }
    }
}
