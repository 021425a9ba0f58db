using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.Summaries.Attending;

/// <summary>What is asked of the documents: a query for each clause at stake, then those of the claim – one for each service and each diagnosis.</summary>
internal static class Queries
{
    /// <summary>A claim with more asks for the first.</summary>
    private const int MostLines = 12;
    private const int MostDiagnoses = 8;

    /// <returns>The clauses' in the order given, then the claim's.</returns>
    public static IReadOnlyList<QueryContent> Of(Claim claim, IReadOnlyList<Clause> clauses, TextEmbedder embedder, EncoderSettings settings)
    {
        var lines = claim.Lines.DistinctBy(line => (line.System, line.Code)).Take(MostLines).ToList();
        var diagnoses = claim.Diagnoses.DistinctBy(diagnosis => (diagnosis.System, diagnosis.Code)).Take(MostDiagnoses).ToList();
        return
        [
            .. clauses.Select(clause => OfClause(clause, claim, lines, diagnoses, settings, new QueryContent(embedder))),
            .. lines.Select(line => OfLine(line, 1, new QueryContent(embedder))),
            .. diagnoses.Select(diagnosis => new QueryContent(embedder).Code(diagnosis.System, diagnosis.Code, 1)),
        ];
    }

    /// <summary>The clause's own words, and of the claim what the clause is about: services in its scope with the diagnoses that support them.</summary>
    private static QueryContent OfClause(Clause clause, Claim claim, List<ServiceLine> lines, List<Diagnosis> diagnoses, EncoderSettings settings, QueryContent query)
    {
        query.Text(clause.Text, 1);
        var about = lines.Where(line => clause.Scope.Services.Count == 0 || new LineFacts(claim, line).HasServiceIn(clause.Scope.Services)).ToList();
        foreach (var line in about)
        {
            OfLine(line, settings.ClaimInClause / about.Count, query);
        }

        var supporting = diagnoses.Where(diagnosis => about.Exists(line => line.DiagnosisPointers.Count == 0 || line.DiagnosisPointers.Contains(diagnosis.Sequence))).ToList();
        foreach (var diagnosis in supporting)
        {
            query.Code(diagnosis.System, diagnosis.Code, settings.ClaimInClause / supporting.Count);
        }

        return query;
    }

    private static QueryContent OfLine(ServiceLine line, float weight, QueryContent query)
    {
        query.Code(line.System, line.Code, weight);
        return line.Description is { Length: > 0 } description ? query.Text(description, weight) : query;
    }
}
