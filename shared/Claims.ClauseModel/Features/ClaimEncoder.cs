using System.Numerics.Tensors;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>Turns related claims into tokens: the header, diagnoses, service lines, notes. Safe for many threads.</summary>
public sealed class ClaimEncoder(TextEmbedder embedder, CodeStatistics statistics)
{
    /// <summary>Lines of one encoding; a claim with more is encoded in parts that share header and diagnoses.</summary>
    public const int MostLines = 48;

    private const int MostDiagnoses = 12;
    private const int MostNotes = 8;

    /// <summary>Shape of a network for these features.</summary>
    public static ModelShape Shape { get; } = new() { TokenNumbers = (int)TokenNumber.Count, ClauseNumbers = Features.ClauseNumbers.Count, Relations = 32 };

    /// <returns>One encoding, or several for a claim with very many lines.</returns>
    public IReadOnlyList<EncodedClaim> Encode(RelatedClaim related)
    {
        ArgumentNullException.ThrowIfNull(related);
        return related.Lines.Count <= MostLines
            ? [Encode(related, related.Lines)]
            : [.. related.Lines.Chunk(MostLines).Select(lines => Encode(related, lines))];
    }

    private EncodedClaim Encode(RelatedClaim related, IReadOnlyList<RelatedLine> lines)
    {
        var claim = related.Claim;
        var diagnoses = claim.Diagnoses.Take(MostDiagnoses).ToList();
        var notes = claim.Notes.Take(MostNotes).ToList();
        var tokens = new TokenRows(1 + diagnoses.Count + lines.Count + notes.Count, related.Policy.Clauses.Count);
        var matches = lines.Select(line => HistoryMatch.Of(line.Facts, related.History)).ToList();

        Header(tokens.Next(isJudged: true), related, lines, matches);
        foreach (var diagnosis in diagnoses)
        {
            OfDiagnosis(tokens.Next(CodeBuckets.Class(diagnosis, Shape)), diagnosis, related);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            OfLine(tokens.Next(CodeBuckets.Class(lines[i].Facts.Line, Shape), isJudged: true, lines[i].Facts.Line.Number), lines[i], matches[i], related);
        }

        foreach (var note in notes)
        {
            var row = tokens.Next();
            embedder.Embed(note.Text, row.Text);
            row[TokenNumber.IsNote] = 1;
        }

        return tokens.Encoded();
    }

    private static void Header(TokenRow row, RelatedClaim related, IReadOnlyList<RelatedLine> lines, List<HistoryMatch> matches)
    {
        var claim = related.Claim;
        CodeBuckets.OfHeader(claim, Shape, row.Ids);
        HeaderNumbers.Write(row, related, matches);
        foreach (var line in lines)
        {
            for (var c = 0; c < line.Relations.Count; c++)
            {
                row.Relations[c] |= (uint)RelationMarker.OfHeader(line.Relations[c]);
            }
        }
    }

    private void OfDiagnosis(TokenRow row, Diagnosis diagnosis, RelatedClaim related)
    {
        embedder.EmbedCode(diagnosis.System, diagnosis.Code, row.Text);
        CodeBuckets.OfDiagnosis(diagnosis, Shape, row.Ids);
        row[TokenNumber.IsDiagnosis] = 1;
        row[TokenNumber.IsPrincipal] = diagnosis.Kind == DiagnosisKind.Principal ? 1 : 0;
        for (var c = 0; c < related.Policy.Clauses.Count; c++)
        {
            row.Relations[c] = (uint)RelationMarker.OfDiagnosis(diagnosis, related.Policy.Clauses[c]);
        }
    }

    private void OfLine(TokenRow row, RelatedLine related, HistoryMatch match, RelatedClaim claim)
    {
        var line = related.Facts.Line;
        Embed(line, row.Text);
        CodeBuckets.OfLine(line, related.Facts.PlaceOfService, Shape, row.Ids);
        LineNumbers.Write(row, related.Facts, match, statistics.Deviations(line));
        for (var c = 0; c < related.Relations.Count; c++)
        {
            row.Relations[c] = (uint)RelationMarker.OfLine(related.Relations[c], related.Facts, claim.History);
        }
    }

    /// <summary>What the code means; with a text of the line's own, the two halfway.</summary>
    private void Embed(ServiceLine line, Span<float> into)
    {
        embedder.EmbedCode(line.System, line.Code, into);
        if (line.Description is { Length: > 0 } description)
        {
            Span<float> words = stackalloc float[into.Length];
            embedder.Embed(description, words);
            TensorPrimitives.Add(into, words, into);
            var norm = TensorPrimitives.Norm<float>(into);
            if (norm > 0)
            {
                TensorPrimitives.Divide(into, norm, into);
            }
        }
    }
}
