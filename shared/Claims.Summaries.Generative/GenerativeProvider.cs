namespace Claims.Summaries.Generative;

/// <summary>Who writes summaries.</summary>
public enum GenerativeProvider
{
    None,
    Anthropic,
    Ollama,
    Vertex,
    LangServe,
}
