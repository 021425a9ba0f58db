using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>A file of edits that is in use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What is in it.</param>
/// <param name="Setting">Whom it is for.</param>
/// <param name="From">First day of service that it speaks for.</param>
/// <param name="To">The last one.</param>
/// <param name="Rows">Its edits.</param>
public sealed record EditTableFile(string Name, EditKind Kind, ServiceSetting Setting, DateOnly From, DateOnly To, int Rows)
{
    internal bool Speaks(EditKind kind, ServiceSetting setting, int day) =>
        kind == Kind && setting == Setting && new DayRange(From.DayNumber, To.DayNumber).Holds(day);
}

/// <summary>Units of one service, or two services together.</summary>
public enum EditKind { Units, Pair }

/// <summary>What is wrong in a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Line in it, from 1; 0 where it is about the whole file.</param>
/// <param name="Text">What is wrong and what is expected.</param>
public sealed record EditTableFault(string File, int Line, string Text)
{
    public override string ToString() => Line == 0 ? $"{File}: {Text}" : $"{File}, line {Line}: {Text}";
}
