/** What the marks behind claims mean, folded away. */
export function ProvenanceLegend() {
  return (
    <details class="legend">
      <summary>What the marks mean</summary>
      <dl>
        <div>
          <dt>
            <span class="chip paragraph">¶3</span>
          </dt>
          <dd>stands in paragraph 3 of the article; press it to see it there</dd>
        </div>
        <div>
          <dt>
            <span class="chip paragraph near">¶3</span>
          </dt>
          <dd>stands there in other words</dd>
        </div>
        <div>
          <dt>
            <span class="chip outside">inferred</span>
          </dt>
          <dd>a conclusion drawn from that paragraph, which does not say it itself</dd>
        </div>
        <div>
          <dt>
            <span class="chip altered">figure not in ¶3</span>
          </dt>
          <dd>cites paragraph 3, which says something else; press it to see what</dd>
        </div>
        <div>
          <dt>
            <span class="chip unmatched">not matched to the article</span>
          </dt>
          <dd>could not be found in the article</dd>
        </div>
        <div>
          <dt>
            <span class="chip outside">saved story</span>
          </dt>
          <dd>
            stands in another story of your reading list, which it names; press it to open that
          </dd>
        </div>
        <div>
          <dt>
            <span class="chip outside">background</span>
          </dt>
          <dd>the model’s own knowledge, checked by nobody</dd>
        </div>
        <div>
          <dt>
            <span class="chip outside">advice</span>
          </dt>
          <dd>a suggestion, not a report</dd>
        </div>
      </dl>
    </details>
  );
}
