using System.Runtime.InteropServices;
using Claims.Contracts;
using Claims.Summaries.Concepts;
using Claims.Summaries.Sentences;
using Claims.Summaries.Words;

namespace Claims.Summaries.Reading;

/// <summary>All documents of a claim as sentences and their words. n sentences, in the order of the documents.</summary>
internal sealed class ReadFile
{
    private readonly List<Token> _tokens;
    private readonly List<int> _firstToken;

    private ReadFile(IReadOnlyList<ReadDocument> documents, List<Sentence> sentences, int[] documentOf, List<Token> tokens, List<int> firstToken, WordTable words) =>
        (Documents, Sentences, DocumentOf, _tokens, _firstToken, Words) = (documents, sentences, documentOf, tokens, firstToken, words);

    public IReadOnlyList<ReadDocument> Documents { get; }

    /// <summary>[n]</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>[n] number of the sentence's document.</summary>
    public IReadOnlyList<int> DocumentOf { get; }

    public WordTable Words { get; }

    public int Count => Sentences.Count;

    public static ReadFile Of(IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        var (documents, sentences, words) = (new List<ReadDocument>(), new List<Sentence>(), new WordTable());
        var (tokens, firstToken) = (new List<Token>(), new List<int> { 0 });
        foreach (var note in notes)
        {
            cancellation.ThrowIfCancellationRequested();
            var split = SentenceSplitter.Split(note.Text);
            documents.Add(new ReadDocument(note, DateReader.FirstDay(note.Text), split.Count > 0 ? split[^1].Page : 1, sentences.Count, split.Count));
            foreach (var sentence in split)
            {
                words.Split(sentence.In(note.Text), sentence.Start, tokens);
                sentences.Add(sentence);
                firstToken.Add(tokens.Count);
            }
        }

        int[] documentOf = [.. documents.SelectMany((document, number) => Enumerable.Repeat(number, document.Count))];
        return new ReadFile(documents, sentences, documentOf, tokens, firstToken, words);
    }

    /// <summary>The words of a sentence that say something.</summary>
    public ReadOnlySpan<Token> TokensOf(int sentence) => CollectionsMarshal.AsSpan(_tokens)[_firstToken[sentence].._firstToken[sentence + 1]];

    public string TextOf(int sentence) => Documents[DocumentOf[sentence]].Note.Text;

    public ReadOnlySpan<char> Span(int sentence) => Sentences[sentence].In(TextOf(sentence));

    /// <summary>Documents in the order of time: by the day that they speak of, those without one last, then as they came.</summary>
    public int[] TimeOrder() => [.. Enumerable.Range(0, Documents.Count).OrderBy(document => Documents[document].Date ?? DateOnly.MaxValue).ThenBy(document => document)];
}
