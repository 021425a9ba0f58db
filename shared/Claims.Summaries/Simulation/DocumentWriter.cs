using System.Text;

namespace Claims.Summaries.Simulation;

/// <summary>Writes one document of dated notes, page after page, with what is to be planted on each; some wrap their lines, some carry their last subjective part forward.</summary>
internal sealed class DocumentWriter(Random random, Filler filler)
{
    /// <summary>Characters of a page.</summary>
    private const int PageLength = 3_000;

    private const int WrapWidth = 92;
    private const double CarriedForward = 0.3;

    private static readonly string[] Order = ["SUBJECTIVE", "PAST MEDICAL HISTORY", "FAMILY HISTORY", "SOCIAL HISTORY", "OBJECTIVE", "LABORATORY", "NURSING", "ASSESSMENT", "PLAN", "CORRESPONDENCE"];
    private static readonly string[] Planting = ["SUBJECTIVE", "OBJECTIVE", "ASSESSMENT", "PLAN", "CORRESPONDENCE"];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, int> _places = [];
    private string _carried = "";

    /// <param name="first">Day of the first note.</param>
    /// <param name="planted">[pages] what each page holds: a number by which its place is told, and the sentence.</param>
    /// <returns>The text, and where each planted sentence starts.</returns>
    public (string Text, IReadOnlyDictionary<int, int> Places) Write(string kind, DateOnly first, IReadOnlyList<IReadOnlyList<(int Number, string Sentence)>> planted)
    {
        var day = first;
        for (var page = 0; page < planted.Count; page++)
        {
            if (page > 0)
            {
                _text.Append('\f');
                day = day.AddDays(random.Next(1, 6));
            }

            Page(kind, day, planted[page]);
        }

        return (random.NextDouble() < 0.5 ? Wrapped(_text.ToString()) : _text.ToString(), _places);
    }

    private void Page(string kind, DateOnly day, IReadOnlyList<(int Number, string Sentence)> planted)
    {
        var end = _text.Length + PageLength;
        _text.Append(kind.ToUpperInvariant()).Append("\nDate: ").Append(WrittenDate.Of(random, day)).Append("\nAuthor: ").Append(Filler.One(random, filler.People)).Append("\n\n");
        var waiting = new Queue<(int Number, string Sentence)>(planted);
        var at = planted.Select(_ => random.Next(PageLength * 2 / 3)).Order().ToArray();
        var start = _text.Length;
        while (_text.Length < end || waiting.Count > 0)
        {
            foreach (var section in Order.Where(section => section is "SUBJECTIVE" or "ASSESSMENT" or "PLAN" || random.NextDouble() < 0.45))
            {
                Section(section, day, waiting, position => waiting.Count > 0 && (position - start >= at[^waiting.Count] || position >= end));
                if (_text.Length >= end && waiting.Count == 0)
                {
                    break;
                }
            }
        }
    }

    private void Section(string section, DateOnly day, Queue<(int Number, string Sentence)> waiting, Func<int, bool> isDue)
    {
        _text.Append(section).Append(":\n");
        var start = _text.Length;
        if (section == "SUBJECTIVE" && _carried.Length > 0 && random.NextDouble() < CarriedForward)
        {
            _text.Append(_carried);
        }
        else
        {
            for (var left = random.Next(2, 7); left > 0; left--)
            {
                _text.Append(filler.Sentence(random, section, day)).Append(random.NextDouble() < 0.2 ? "\n" : " ");
            }

            _carried = section == "SUBJECTIVE" ? _text.ToString(start, _text.Length - start) : _carried;
        }

        while (Planting.Contains(section) && isDue(_text.Length))
        {
            var (number, sentence) = waiting.Dequeue();
            _places[number] = _text.Length;
            _text.Append(sentence).Append(' ').Append(filler.Sentence(random, section, day)).Append(' ');
        }

        _text.Append("\n\n");
    }

    /// <summary>Breaks lines at blanks, which keeps every place.</summary>
    private static string Wrapped(string text)
    {
        var characters = text.ToCharArray();
        for (int i = 0, line = 0, blank = -1; i < characters.Length; i++)
        {
            if (characters[i] is '\n' or '\f')
            {
                (line, blank) = (i + 1, -1);
            }
            else if (characters[i] == ' ')
            {
                blank = i;
            }

            if (i - line >= WrapWidth && blank > line)
            {
                characters[blank] = '\n';
                (line, blank) = (blank + 1, -1);
            }
        }

        return new string(characters);
    }
}
