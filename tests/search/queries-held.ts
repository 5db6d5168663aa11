import { group, type Query } from './queries.ts';

const hampshire2015 = '/reports/hampshire-2015-07-20-isle-of-wight/';
const torbay2016 = '/reports/hampshire-2016-05-25-torbay/';
const bucks2018 = '/reports/buckinghamshire-county-2018-09-10-commissioner/';
const options2023 = '/reports/isle-of-wight-2023-09-14-options/';
const iow = '/interventions/isle-of-wight-2013/';

/** Held back until ranking had been tuned on all others; looked at since. */
export const heldQueries: readonly Query[] = [
  ...group('names', [
    ['hampshire', '/authorities/hampshire/'],
    ['plymouth', '/authorities/plymouth/'],
    ['Kingston', '/authorities/kingston-upon-thames/', '/authorities/kingston-upon-hull/'],
    ['royal borough of windsor and maidenhead', '/authorities/windsor-and-maidenhead/'],
    ['local government association', '/organisations/lga/'],
    ['torbay council', '/authorities/torbay/'],
    ['brighton', '/authorities/brighton-and-hove/'],
    ['newcastle', '/authorities/newcastle-upon-tyne/'],
    [
      'buckinghamshire commissioners review',
      '/interventions/buckinghamshire-county-2018/#review-buckinghamshire-county-2018-commissioner',
    ],
    ['revised direction isle of wight', `${iow}#instrument-isle-of-wight-2015-revised-direction`],
  ]),
  ...group('misspellings', [
    ['isel of wight', '/authorities/isle-of-wight/'],
    ['hampsire', '/authorities/hampshire/'],
    ['bukinghamshire', '/authorities/buckinghamshire/', '/authorities/buckinghamshire-county/'],
    ['sunderlnd', '/authorities/sunderland/'],
    ['worcestshire', '/authorities/worcestershire/'],
    ['derictor of childrens services', '/glossary/#director-of-childrens-services'],
    ['improvment board', '/glossary/#improvement-board'],
    ['west sussx ofsted 2019', '/inspections/west-sussex-2019-ilacs/'],
    ['herfordshire 2022', '/inspections/herefordshire-2022-ilacs/'],
  ]),
  ...group('abbreviations', [
    ['IRO', '/glossary/#independent-reviewing-officer'],
    ['CIN', '/glossary/#child-in-need'],
    ['EBacc', '/glossary/#ebacc'],
    ['VFM', '/glossary/#vfm'],
    ['PiP', '/glossary/#partner-in-practice', '/authorities/hampshire/#programme-hampshire-partner-in-practice'],
    ['LGA', '/organisations/lga/'],
    ['ADM', '/glossary/#alternative-delivery-model'],
    ['IOW ILACS 2018', '/inspections/isle-of-wight-2018-ilacs/'],
    ['RBWM', '/authorities/windsor-and-maidenhead/'],
  ]),
  ...group('synonyms', [
    ['children in care', '/glossary/#looked-after-child'],
    ['outsource', '/glossary/#outsourcing'],
    ['social worker workload', '/glossary/#caseload'],
    ['reinspection', '/glossary/#re-inspection'],
    ['taken over by government', '/glossary/#commissioner', '/glossary/#alternative-delivery-model'],
  ]),
  ...group('inspections', [
    ['hampshire 2014 sif', '/inspections/hampshire-2014-sif/'],
    ['torbay safeguarding inspection 2010', '/inspections/torbay-2010-slac/'],
    ['torbay child protection adequate 2013', '/inspections/torbay-2013-apc/'],
    ['ineffective school improvement isle of wight', '/inspections/isle-of-wight-2013-school-improvement/'],
    ['buckinghamshire 2014', '/inspections/buckinghamshire-county-2014-sif/'],
    ['slough sif 2013', '/inspections/slough-2013-sif/'],
    ['norfolk inadequate', '/inspections/norfolk-2015-sif/'],
    ['hackney requires improvement', '/inspections/hackney-2019-ilacs/'],
    ['sif 2016 birmingham', '/inspections/birmingham-2016-sif/'],
  ]),
  ...group('offices', [
    ['independent chair', '/glossary/#independent-chair'],
    ['cabinet member for childrens services buckinghamshire author', `${bucks2018}#s3`],
    ['commissioner isle of wight', iow, '/glossary/#commissioner', '/differences/#commissioners-of-three-councils'],
  ]),
  ...group('dates', [
    ['25 May 2016', torbay2016],
    ['22 June 2015', '/timeline/#event-prime-minister-2015-06-22', `${hampshire2015}#s243`],
    ['2023-09-14', options2023],
    [
      '5 March 2018',
      '/interventions/buckinghamshire-county-2018/#instrument-buckinghamshire-county-2018-direction',
      `${bucks2018}#s14`,
      `${bucks2018}#s15`,
      '/interventions/buckinghamshire-county-2018/',
    ],
    [
      '31 January 2024',
      `${options2023}#s368`,
      `${options2023}#s3`,
      '/differences/#isle-of-wight-end-date',
      `${iow}#arrangement-isle-of-wight-hampshire`,
    ],
  ]),
  ...group('references', [
    ['report 7566', torbay2016],
    ['E06000027', '/authorities/torbay/'],
    ['80572', '/authorities/torbay/'],
    ['isle of wight options paragraph 69', `${options2023}#s368`],
  ]),
  ...group('districts', [
    ['High Wycombe', '/authorities/buckinghamshire/'],
    ['Eastleigh', '/authorities/hampshire/'],
    ['kettering', '/authorities/north-northamptonshire/'],
    ['epsom & ewell', '/authorities/surrey/'],
    ['gilford', '/authorities/surrey/'],
  ]),
  ...group('questions', [
    [
      'who chaired the improvement board in torbay',
      `${torbay2016}#s69`,
      `${torbay2016}#s102`,
      '/interventions/torbay-2016/#board-torbay-improvement',
    ],
    ['when was torbay inspected', '/inspections/torbay-2015-sif/', '/differences/#torbay-inspected-and-judged'],
    ['what is an improvement notice', '/glossary/#improvement-notice', '/glossary/#statutory-direction'],
    [
      'how many days of support did torbay get',
      `${torbay2016}#s97`,
      `${torbay2016}#s125`,
      '/measures/improvement-days/',
      '/differences/#torbay-days',
    ],
    [
      'is the isle of wight direction still in force',
      '/differences/#isle-of-wight-still-directed',
      `${iow}#instrument-isle-of-wight-2013-direction`,
    ],
  ]),
  ...group('statements', [
    ['early help underdeveloped', `${torbay2016}#s51`],
    ['best outcome any inspection', `${hampshire2015}#s84`],
    ['surplus places', '/glossary/#surplus-places'],
    ['optimism', `${bucks2018}#s52`, `${bucks2018}#s53`, `${options2023}#s172`],
    ['twin hat directors', '/glossary/#twin-hat-director', '/measures/twin-hat-directors/'],
    ['notice period', '/measures/notice-period/'],
    ['hampshire peer review', '/interventions/torbay-2016/#review-torbay-peer-review'],
    ['overheads 15 per cent', `${options2023}#s113`],
    ['surrey support', '/authorities/surrey/#arrangement-surrey-hampshire'],
    ['lado investigations timely', `${torbay2016}#s50`],
  ]),
];
