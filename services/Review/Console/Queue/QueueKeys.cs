namespace Claims.Review.Console.Queue;

/// <summary>What a key does in the queue.</summary>
public enum QueueAct
{
    Next,
    Previous,
    Open,
    Claim,
    Release,
    Search,
    Help,
}

/// <param name="Key">As browsers name it.</param>
/// <param name="Act">What it does.</param>
/// <param name="Shown">As it stands on the keyboard.</param>
/// <param name="Means">For a person.</param>
public sealed record QueueKey(string Key, QueueAct Act, string Shown, string Means);

/// <summary>The keys of the queue: what the browser acts on and what the help shows.</summary>
public static class QueueKeys
{
    public static IReadOnlyList<QueueKey> All { get; } =
    [
        new("j", QueueAct.Next, "j", "Next case"),
        new("ArrowDown", QueueAct.Next, "↓", "Next case, within the list"),
        new("k", QueueAct.Previous, "k", "Previous case"),
        new("ArrowUp", QueueAct.Previous, "↑", "Previous case, within the list"),
        new("Enter", QueueAct.Open, "Enter", "Open the case"),
        new("c", QueueAct.Claim, "c", "Claim the case"),
        new("r", QueueAct.Release, "r", "Release the case"),
        new("/", QueueAct.Search, "/", "Search"),
        new("?", QueueAct.Help, "?", "Show these keys"),
    ];

    /// <summary>Null where the key does nothing.</summary>
    public static QueueAct? Of(string key) => All.FirstOrDefault(item => item.Key == key)?.Act;

    /// <summary>By key, for the browser; what opens a link it knows by itself.</summary>
    public static IReadOnlyDictionary<string, string> ForBrowser { get; } = All.Where(item => item.Act != QueueAct.Open).ToDictionary(item => item.Key, item => item.Act.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
